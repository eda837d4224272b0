import { z } from 'zod';
import type { LogLevel } from './create-logger.ts';
import {
  envBoolean,
  envHostNames,
  envJsonFile,
  metricsAddress,
  serviceEnvironment,
} from './environment.ts';
import { readConfig } from './read-config.ts';
import type { Environment } from './environment.ts';
import type { EnvironmentOwner } from './read-config.ts';
import type { MetricsAddress } from './with-metrics.ts';

/** What every MCP server of the platform is told. */
export interface McpServerConfig {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Where Prometheus reads, if anywhere. */
  readonly metrics: MetricsAddress | undefined;
  /** Host names, besides loopback and `host`, under which clients may call. */
  readonly allowedHosts: readonly string[];
  /** Holds every result against its schema; for development. */
  readonly checkResults: boolean;
  /** URL by which tokens name the server; where it listens, if nothing is said. */
  readonly resourceUrl?: string | undefined;
  /** What `CITY_FILE` holds; nothing: the city that is inside. */
  readonly cityPack?: unknown;
}

/** The names that they all read; a server joins its own with `and`. */
export function mcpServerEnvironment(defaults: { port: number }): z.ZodType<McpServerConfig> {
  return z
    .object({
      ...serviceEnvironment(defaults),
      MCP_ALLOWED_HOSTS: envHostNames().default([]),
      MCP_CHECK_RESULTS: envBoolean().default(false),
      MCP_RESOURCE_URL: resourceUrl().optional(),
      CITY_FILE: envJsonFile().optional(),
    })
    .transform((read) => ({
      host: read.HOST,
      port: read.PORT,
      logLevel: read.LOG_LEVEL,
      metrics: metricsAddress(read),
      allowedHosts: read.MCP_ALLOWED_HOSTS,
      checkResults: read.MCP_CHECK_RESULTS,
      resourceUrl: read.MCP_RESOURCE_URL,
      cityPack: read.CITY_FILE,
    }));
}

/**
 * Reads them, once, at start. A host that starts a server over stdio gets no port opened, whatever
 * its environment says. Throws ConfigInvalidError with every fault.
 */
export function readMcpServerConfig<Config extends McpServerConfig>(
  schema: z.ZodType<Config>,
  environment: Environment,
  owner?: EnvironmentOwner,
): Config {
  const config = readConfig(schema, environment, owner);
  return owner === 'host' ? { ...config, metrics: undefined } : config;
}

/** As RFC 8707, 2 has it: without a fragment, and here without a query. */
function resourceUrl(): z.ZodType<string, string> {
  const message = 'must be an http(s) URL without query, such as https://example.com/mcp';
  return z
    .url({ protocol: /^https?$/, error: message, abort: true })
    .refine((text) => !/[?#@]/.test(text), message);
}
