import { languageModelEnvironment } from '@tablewise/review-analyst';
import type { LanguageModelConfig } from '@tablewise/review-analyst';
import {
  envBoolean,
  envHostNames,
  metricsAddress,
  readConfig,
  serviceEnvironment,
} from '@tablewise/service-kit';
import type { EnvironmentOwner, LogLevel, MetricsAddress } from '@tablewise/service-kit';
import { z } from 'zod';

const environmentSchema = z
  .object({
    ...serviceEnvironment({ port: 8082 }),
    MCP_ALLOWED_HOSTS: envHostNames().default([]),
    MCP_CHECK_RESULTS: envBoolean().default(false),
  })
  .and(languageModelEnvironment);

export interface ServerConfig {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Where Prometheus reads, if anywhere: a host that starts us over stdio gets no port opened. */
  readonly metrics: MetricsAddress | undefined;
  /** Host names, besides loopback and `host`, under which clients may call. */
  readonly allowedHosts: readonly string[];
  /** Holds every result against its schema; for development. */
  readonly checkResults: boolean;
  /** Reads reviews where it is given; else the model in the server does. */
  readonly languageModel?: LanguageModelConfig;
}

/** Throws ConfigInvalidError with every fault. */
export function readServerConfig(
  environment: NodeJS.ProcessEnv,
  owner?: EnvironmentOwner,
): ServerConfig {
  const read = readConfig(environmentSchema, environment, owner);
  return {
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
    metrics: owner === 'host' ? undefined : metricsAddress(read),
    allowedHosts: read.MCP_ALLOWED_HOSTS,
    checkResults: read.MCP_CHECK_RESULTS,
    ...(read.languageModel !== undefined && { languageModel: read.languageModel }),
  };
}
