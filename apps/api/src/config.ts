import { accessEnvironment } from '@tablewise/access';
import type { AccessConfig } from '@tablewise/access';
import { SCOPES } from '@tablewise/contracts';
import type { ManagerOptions, ServerOptions } from '@tablewise/mcp-client-manager';
import {
  envHostNames,
  envInteger,
  envList,
  metricsAddress,
  readConfig,
  serviceEnvironment,
} from '@tablewise/service-kit';
import type { LogLevel, MetricsAddress } from '@tablewise/service-kit';
import { z } from 'zod';
import { InvalidServersFileError, readServersFile } from './mcp/servers-file.ts';
import type { OperatorAccess } from './operator/operators.ts';
import { namesWhoseTiles, pageEnvironment, readPageConfig } from './page/page-config.ts';
import type { PageConfig } from './page/page-config.ts';
import { SERVERS } from './servers.ts';
import { VERSION } from './version.ts';
import type { NewVoterLimits } from './voting/vote-limits.guard.ts';

/** What the environment, and the file of the servers if there is one, say; checked. */
export interface ApiConfig {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Where Prometheus is let in, if it has a door of its own. */
  readonly metrics: MetricsAddress | undefined;
  /** Where callers find the API, if that is not where it listens; without a slash at its end. */
  readonly publicUrl: string | undefined;
  /** The page for people; none: there is only the API. */
  readonly page: PageConfig | undefined;
  /** Origins of browsers that may read answers; none: no CORS headers at all. */
  readonly corsOrigins: readonly string[];
  /** Names under which the API is called, beside loopback, `host` and that of `publicUrl`. */
  readonly allowedHosts: readonly string[];
  /** Whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed; none: nobody's. */
  readonly trustedProxies: readonly string[];
  /** The first signs the cookies by which voters are known, all are known; none: one is made up. */
  readonly voterCookieSecrets: readonly string[];
  readonly newVoters: NewVoterLimits;
  readonly operatorAccess: OperatorAccess;
  /** Whose tokens are taken, and what anybody may do without one. */
  readonly access: AccessConfig;
  /** Of a call to one server, and of a request that takes several of them, ms. */
  readonly requestTimeoutMs: number;
  /** Where `mcp.servers` were read, if in a file. */
  readonly serversFile: string | undefined;
  readonly mcp: ManagerOptions;
}

/** An hour, s. */
const LONGEST_WAIT = { min: 0.001, max: 3_600 };
const NEW_VOTERS = { min: 1, max: 1_000_000 };
/** Backoff grows from here to the 10 s at which the client manager caps it. */
const RETRY_DELAY = { min: 0, max: 10 };

/** The environment names, one by one; times are in seconds, as the original design has them. */
const environmentSchema = z
  .object({
    ...serviceEnvironment({ port: 3000 }),
    PUBLIC_URL: publicUrl().optional(),
    ...pageEnvironment,
    CORS_ORIGINS: envList().pipe(z.array(origin())).default([]),
    ALLOWED_HOSTS: envHostNames().default([]),
    TRUSTED_PROXIES: envList().pipe(z.array(network())).default([]),
    VOTER_COOKIE_SECRET: secret().optional(),
    VOTER_COOKIE_SECRET_PREVIOUS: secret().optional(),
    VOTER_NEW_PER_ADDRESS: envInteger(NEW_VOTERS).default(5),
    VOTER_NEW_PER_PLACE: envInteger(NEW_VOTERS).default(30),
    MCP_OPERATOR_ACCESS: z
      .enum(['loopback', 'anyone'], 'must be loopback or anyone')
      .default('loopback'),
    MCP_SERVERS_FILE: serversFile().optional(),
    MCP_SEARCH_SERVER_URL: urls('http://localhost:8081/mcp'),
    MCP_REASONING_SERVER_URL: urls('http://localhost:8082/mcp'),
    MCP_POOL_SIZE: envInteger({ min: 1, max: 10_000 }).default(10),
    MCP_POOL_MAX_WAIT: seconds(LONGEST_WAIT).default(30_000),
    MCP_CLIENT_ID: z.string().optional(),
    MCP_CLIENT_SECRET: z.string().optional(),
    MCP_CONNECTION_TIMEOUT: seconds(LONGEST_WAIT).default(10_000),
    MCP_REQUEST_TIMEOUT: seconds(LONGEST_WAIT).default(30_000),
    MCP_MAX_RETRIES: envInteger({ min: 1, max: 10 }).default(3),
    MCP_RETRY_DELAY: seconds(RETRY_DELAY).default(1_000),
  })
  .refine(
    (read) =>
      read.VOTER_COOKIE_SECRET !== undefined || read.VOTER_COOKIE_SECRET_PREVIOUS === undefined,
    { path: ['VOTER_COOKIE_SECRET'], message: 'must be set beside the previous one' },
  )
  .refine(namesWhoseTiles, {
    path: ['TILE_URL'],
    message: 'must be set together with TILE_ATTRIBUTION',
  });

/** What holds between names, once each by itself is fine. */
const apiEnvironment = environmentSchema.and(accessEnvironment).transform((read, context) => {
  const fault = (name: string, message: string): void => {
    context.addIssue({ code: 'custom', path: [name], message });
  };
  const { access, MCP_CLIENT_ID: id, MCP_CLIENT_SECRET: secret } = read;
  if (access.issuer !== undefined && access.audience === undefined)
    fault('JWT_AUDIENCE', 'must be set beside JWT_ISSUER: what tokens name this API by');
  if ((id === undefined) !== (secret === undefined))
    fault(id === undefined ? 'MCP_CLIENT_ID' : 'MCP_CLIENT_SECRET', 'must be set beside the other');
  if (id !== undefined && access.issuer === undefined)
    fault('JWT_ISSUER', 'must be set beside MCP_CLIENT_ID: who gives tokens for the MCP servers');
  if (access.issuer !== undefined && read.MCP_OPERATOR_ACCESS === 'anyone')
    fault('MCP_OPERATOR_ACCESS', 'cannot be anyone beside JWT_ISSUER: tokens say who operates');
  return read;
});

/** @throws ConfigInvalidError listing every fault */
export function readApiConfig(environment: NodeJS.ProcessEnv): ApiConfig {
  const read = readConfig(apiEnvironment, environment);
  const shared = {
    trustAnnotations: true,
    requestTimeoutMs: read.MCP_REQUEST_TIMEOUT,
    retry: { maxAttempts: read.MCP_MAX_RETRIES, initialDelayMs: read.MCP_RETRY_DELAY },
    pool: { maxSize: read.MCP_POOL_SIZE, acquireTimeoutMs: longestWait(read) },
    health: { path: '/health' },
  } satisfies Partial<ServerOptions>;
  return {
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
    metrics: metricsAddress(read),
    publicUrl: read.PUBLIC_URL,
    page: readPageConfig(read),
    corsOrigins: read.CORS_ORIGINS,
    allowedHosts: read.ALLOWED_HOSTS,
    trustedProxies: read.TRUSTED_PROXIES,
    voterCookieSecrets: [read.VOTER_COOKIE_SECRET, read.VOTER_COOKIE_SECRET_PREVIOUS].filter(
      (secret) => secret !== undefined,
    ),
    newVoters: { perAddress: read.VOTER_NEW_PER_ADDRESS, perPlace: read.VOTER_NEW_PER_PLACE },
    operatorAccess: read.MCP_OPERATOR_ACCESS,
    access: read.access,
    requestTimeoutMs: read.MCP_REQUEST_TIMEOUT,
    serversFile: read.MCP_SERVERS_FILE?.path,
    mcp: {
      servers: read.MCP_SERVERS_FILE?.servers ?? [
        {
          name: SERVERS.search,
          urls: read.MCP_SEARCH_SERVER_URL,
          ...shared,
          ...ownTokens(read, [SCOPES.read, SCOPES.actForVoters]),
          bulkheads: [{ name: 'writes', readOnly: false, maxCalls: placesForWrites(read) }],
        },
        {
          name: SERVERS.reasoning,
          urls: read.MCP_REASONING_SERVER_URL,
          ...shared,
          ...ownTokens(read, [SCOPES.read]),
        },
      ],
      connectTimeoutMs: read.MCP_CONNECTION_TIMEOUT,
      clientInfo: { name: 'tablewise-api', version: VERSION },
    },
  };
}

interface PoolNames {
  readonly MCP_POOL_SIZE: number;
  readonly MCP_POOL_MAX_WAIT: number;
  readonly MCP_REQUEST_TIMEOUT: number;
}

/** Whoever waited for a place still has half of the time for the call itself. */
function longestWait({ MCP_POOL_MAX_WAIT, MCP_REQUEST_TIMEOUT }: PoolNames): number {
  return Math.min(MCP_POOL_MAX_WAIT, Math.ceil(MCP_REQUEST_TIMEOUT / 2));
}

/** Votes that wait for a database must not take the places of searches that do not need it. */
function placesForWrites({ MCP_POOL_SIZE }: PoolNames): number {
  return Math.ceil(MCP_POOL_SIZE / 4);
}

/**
 * The API goes to its servers by tokens of its own: those that callers send are for the API alone.
 * What more a tool needs, such as `operate`, is asked for when a server says so.
 */
function ownTokens(
  read: z.output<typeof apiEnvironment>,
  scopes: readonly string[],
): Pick<ServerOptions, 'auth'> {
  const { MCP_CLIENT_ID: clientId, MCP_CLIENT_SECRET: clientSecret, access } = read;
  if (clientId === undefined || clientSecret === undefined) return {};
  const client = { method: 'client_secret_basic', clientId, clientSecret } as const;
  return { auth: { client, issuer: access.issuer?.url, scopes: [...scopes] } };
}

/** Seconds, fractions allowed, read as whole milliseconds. */
function seconds({ min, max }: { min: number; max: number }): z.ZodType<number, string> {
  const message = `must be seconds from ${min} to ${max}, such as 5 or 0.5`;
  return z
    .string()
    .regex(/^\d+(\.\d{1,3})?$/, message)
    .refine((text) => Number(text) >= min && Number(text) <= max, message)
    .transform((text) => Math.round(Number(text) * 1_000));
}

interface ServersFile {
  readonly path: string;
  readonly servers: ServerOptions[];
}

/** Its faults are listed among those of the environment. */
function serversFile(): z.ZodType<ServersFile, string> {
  return z.string().transform((path, context) => {
    try {
      return { path, servers: [...readServersFile(path)] };
    } catch (error) {
      if (!(error instanceof InvalidServersFileError)) throw error;
      for (const message of error.faults) context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
  });
}

function secret(): z.ZodType<string, string> {
  return z.string().min(32, 'must have at least 32 characters');
}

function urls(fallback: string): z.ZodType<string[], string | undefined> {
  return envList()
    .pipe(z.array(z.url({ protocol: /^https?$/, error: 'must be http(s) URLs' })).min(1))
    .default([fallback]);
}

/** A path is for a proxy that serves the API below one. */
function publicUrl(): z.ZodType<string, string> {
  const message = 'must be an http(s) URL without query, such as https://example.com/tablewise';
  return z
    .url({ protocol: /^https?$/, error: message, abort: true })
    .refine((text) => !/[?#@]/.test(text), message)
    .transform((text) => text.replace(/\/$/, ''));
}

function origin(): z.ZodType<string, string> {
  return z
    .url({
      protocol: /^https?$/,
      error: 'must be origins such as https://example.com',
      abort: true,
    })
    .refine((text) => new URL(text).origin === text, 'must be origins, without path or slash');
}

/** An address, or a network such as 10.0.0.0/8. */
function network(): z.ZodType<string, string> {
  return z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
    error: 'must be addresses or networks such as 10.0.0.0/8',
  });
}
