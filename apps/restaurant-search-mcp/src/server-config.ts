import { isAbsolute } from 'node:path';
import {
  envBoolean,
  envHostNames,
  metricsAddress,
  readConfig,
  serviceEnvironment,
} from '@tablewise/service-kit';
import type { EnvironmentOwner, LogLevel, MetricsAddress } from '@tablewise/service-kit';
import type { StoreLocation } from '@tablewise/restaurant-store';
import { z } from 'zod';
import { DEFAULT_DATA_DIR, databasePath } from './database-path.ts';

const environmentSchema = z.object({
  ...serviceEnvironment({ port: 8081 }),
  // An AI host starts us from wherever it likes: a relative path would mean something else each time.
  DATA_DIR: z.string().refine(isAbsolute, 'must be an absolute path').default(DEFAULT_DATA_DIR),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MCP_ALLOWED_HOSTS: envHostNames().default([]),
  MCP_CHECK_RESULTS: envBoolean().default(false),
});

/** What the environment says, checked. */
export interface ServerConfig {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Where Prometheus reads, if anywhere: a host that starts us over stdio gets no port opened. */
  readonly metrics: MetricsAddress | undefined;
  /** `DATABASE_URL`, else a file in `DATA_DIR`; it is made, empty, where there is none. */
  readonly database: StoreLocation;
  /** Host names, besides loopback and `host`, under which clients may call. */
  readonly allowedHosts: readonly string[];
  /** Holds every result against its schema; for development. */
  readonly checkResults: boolean;
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
    database:
      read.DATABASE_URL === undefined
        ? { path: databasePath(read.DATA_DIR) }
        : { url: read.DATABASE_URL },
    allowedHosts: read.MCP_ALLOWED_HOSTS,
    checkResults: read.MCP_CHECK_RESULTS,
  };
}
