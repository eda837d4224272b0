import { hostname } from 'node:os';
import { AppError } from '@tablewise/kernel';
import { z } from 'zod';
import { authSchema } from '../auth/auth-options.ts';
import { DEFAULT_PICKER, PICKER_KINDS } from '../fleet/balancing/create-picker.ts';
import { DEFAULT_OUTLIER_EJECTION } from '../fleet/balancing/outlier-ejection.ts';
import { DEFAULT_RAMP_MS } from '../fleet/balancing/slow-start.ts';
import { DEFAULT_RETRY_BUDGET } from '../resilience/retry-budget.ts';
import { addressIssues, addressShape } from './address-options.ts';
import { isForUsersOnly } from '../auth/for-users-only.ts';

/** A year: whoever wants more wants never. */
const MAX_MS = 366 * 86_400_000;
const ms = z.int().positive().max(MAX_MS);
const share = z.number().positive().max(1);
const minSize = z.int().nonnegative().max(10_000);
const maxSize = z.int().min(1).max(10_000);

const retrySchema = z.strictObject({
  /** Counts the first. */
  maxAttempts: z.int().min(1).max(10).default(3),
  initialDelayMs: z.int().nonnegative().max(MAX_MS).default(1_000),
  maxDelayMs: z.int().nonnegative().max(MAX_MS).default(10_000),
  /** Retries are at most the larger of a share of the calls and a rate per second. */
  budget: z
    .strictObject({ ratio: z.number().nonnegative(), minPerSecond: z.number().nonnegative() })
    .default(DEFAULT_RETRY_BUDGET),
});

const NOT_ORDERED = { path: ['minSize'], message: 'must not be larger than maxSize' };

const poolSizesSchema = z.strictObject({ minSize, maxSize }).refine(isOrdered, NOT_ORDERED);
export type PoolSizes = z.output<typeof poolSizesSchema>;

const poolSchema = z
  .strictObject({
    /** Connections kept open even when idle; with stdio, warm processes. */
    minSize: minSize.default(0),
    /**
     * Calls at a time per endpoint, over stdio by `callsPerConnection` the processes. 10 processes by
     * default, 100 calls over HTTP, where calls share connections.
     */
    maxSize: maxSize.optional(),
    /** Sessions kept per endpoint over HTTP, where they cannot be shared: users, conversations. */
    maxSessions: z.int().min(1).max(100_000).default(1_000),
    /** 1 gives every call a stdio process, or a place, of its own. */
    callsPerConnection: z.int().min(1).max(10_000).default(1),
    /** Temporary connections when all are taken. */
    maxOverflow: z.int().nonnegative().max(10_000).default(0),
    /** How long a call waits for a place. */
    acquireTimeoutMs: ms.default(5_000),
    maxWaiters: z.int().nonnegative().default(1_000),
    /** Finds the number of calls at a time by how round-trip times move, up to the bound above. */
    adaptive: z.boolean().default(false),
    idleTimeoutMs: ms.default(600_000),
    maxLifetimeMs: ms.default(1_800_000),
    maxUses: z.int().positive().default(Number.MAX_SAFE_INTEGER),
    validateAfterIdleMs: z.int().nonnegative().max(MAX_MS).default(500),
    affinityTtlMs: ms.default(1_800_000),
    /** 0: off. A stack trace is taken for every lease otherwise. */
    leakDetectionThresholdMs: z.int().nonnegative().max(MAX_MS).default(0),
  })
  .refine(isOrdered, NOT_ORDERED);

const healthSchema = z.strictObject({
  intervalMs: ms.default(30_000),
  timeoutMs: ms.default(5_000),
  unhealthyThreshold: z.int().positive().default(3),
  healthyThreshold: z.int().positive().default(2),
  /** Path of an HTTP health resource beside the MCP endpoint; without it the protocol is asked. */
  path: z.string().startsWith('/').optional(),
});

const outlierEjectionSchema = z.strictObject({
  intervalMs: ms.default(DEFAULT_OUTLIER_EJECTION.intervalMs),
  minCalls: z.int().positive().default(DEFAULT_OUTLIER_EJECTION.minCalls),
  ejectionMs: ms.default(DEFAULT_OUTLIER_EJECTION.ejectionMs),
  maxEjectedShare: share.default(DEFAULT_OUTLIER_EJECTION.maxEjectedShare),
  panicThreshold: share.default(DEFAULT_OUTLIER_EJECTION.panicThreshold),
});

const bulkheadSchema = z.strictObject({
  name: z.string().min(1),
  /** At a time at each endpoint. */
  maxCalls: z.int().min(1).max(10_000),
  tools: z.array(z.string().min(1)).min(1).optional(),
  /** Tools that say that they only read, or those that do not; needs `trustAnnotations`. */
  readOnly: z.boolean().optional(),
});

const breakerSchema = z.strictObject({
  /** Consecutive failures that open it. */
  failureThreshold: z.int().positive().default(5),
  /** From opening to the probe. */
  openMs: ms.default(30_000),
});

const serverSchema = z
  .strictObject({
    name: z.string().min(1).max(100),
    ...addressShape,
    /** A required server that is down makes the whole unhealthy, an optional one degraded. */
    required: z.boolean().default(true),
    /** Only these tools may be called; all by default. */
    tools: z.array(z.string().min(1)).optional(),
    /**
     * What becomes of a tool that is described otherwise than when it was first listed: an event and
     * a warning, with `block` its calls are refused, too, until that is accepted.
     */
    toolPinning: z.enum(['off', 'warn', 'block']).default('off'),
    /** Whether the server's own `readOnlyHint` and `idempotentHint` may decide what is repeated. */
    trustAnnotations: z.boolean().default(false),
    /** `shared`: sessions of this server carry nothing from one caller to another. */
    sessions: z.enum(['isolated', 'shared']).default('isolated'),
    /** Deadline of a call over queue, connect and all attempts, unless its context says otherwise. */
    requestTimeoutMs: ms.default(30_000),
    /** Progress extends the deadline of a call that listens to it, up to here. */
    maxRequestTimeoutMs: ms.default(300_000),
    maxResponseBytes: z
      .int()
      .positive()
      .default(16 * 1024 * 1024),
    /** How long a list of tools is trusted, unless the server says. */
    toolListTtlMs: ms.default(60_000),
    picker: z.enum(PICKER_KINDS).default(DEFAULT_PICKER),
    outlierEjection: outlierEjectionSchema.prefault({}),
    /** Of a large fleet, only so many endpoints: always the same ones for the same `clientId`. */
    maxEndpoints: z.int().positive().optional(),
    /** How long an endpoint that returns takes to get its full share. */
    slowStartMs: ms.default(DEFAULT_RAMP_MS),
    /** Sends a slow call of a repeatable tool to another endpoint too. */
    hedging: z.boolean().default(false),
    /** Which token a request carries; none without it. */
    auth: authSchema.optional(),
    retry: retrySchema.prefault({}),
    breaker: breakerSchema.prefault({}),
    /** Classes of calls that may only take so many of the places. The first that fits counts. */
    bulkheads: z.array(bulkheadSchema).default([]),
    pool: poolSchema.prefault({}),
    health: healthSchema.prefault({}),
  })
  .superRefine((server, context) => {
    const fault = (path: string[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    for (const { path, message } of addressIssues(server)) fault([path], message);
    const { urls = [{ auth: server.auth }] } = server;
    const isForUsers = urls.some(({ auth = server.auth }) => isForUsersOnly(auth));
    if (server.pool.minSize > 0 && isForUsers)
      fault(['pool', 'minSize'], 'needs auth.client: without a caller nothing can be opened');
    for (const { name, tools, readOnly } of server.bulkheads) {
      if (tools === undefined && readOnly === undefined)
        fault(['bulkheads'], `"${name}" holds no calls: give tools or readOnly`);
      if (readOnly !== undefined && !server.trustAnnotations)
        fault(['bulkheads'], `"${name}" goes by annotations: trustAnnotations is off`);
    }
  })
  .transform(({ pool, ...server }) => {
    const { maxSize = Math.max(pool.minSize, defaultMaxSize(server)) } = pool;
    return { ...server, pool: { ...pool, maxSize } };
  });

/** A process is one call's at a time; over HTTP calls share connections. */
function defaultMaxSize({ stdio }: { readonly stdio?: unknown }): number {
  return stdio === undefined ? 100 : 10;
}

export const managerOptionsSchema = z
  .strictObject({
    servers: z.array(serverSchema).min(1),
    /** Tells this client from its replicas, for `maxEndpoints`. */
    clientId: z
      .string()
      .min(1)
      .default(() => hostname()),
    /** Of a TCP or TLS connection, and of the MCP handshake on it. */
    connectTimeoutMs: ms.default(10_000),
    clientInfo: z
      .strictObject({ name: z.string().min(1), version: z.string().min(1) })
      .default({ name: '@tablewise/mcp-client-manager', version: '0.1.0' }),
  })
  .superRefine(({ servers }, context) => {
    const names = servers.map((server) => server.name);
    names.forEach((name, index) => {
      if (names.indexOf(name) === index) return;
      const path = ['servers', index, 'name'];
      context.addIssue({ code: 'custom', path, message: `"${name}" is taken` });
    });
  });

/** Times in ms, sizes in bytes; what is left out has the default above. */
export type ManagerOptions = z.input<typeof managerOptionsSchema>;
export type ServerOptions = ManagerOptions['servers'][number];
export type ManagerSettings = z.output<typeof managerOptionsSchema>;
export type ServerSettings = ManagerSettings['servers'][number];

/** The options cannot be used; every fault is listed. */
export class InvalidOptionsError extends AppError {
  readonly code = 'CONFIG_INVALID';

  constructor(readonly faults: readonly string[]) {
    super(`MCP client manager: ${faults.join('; ')}`, { faults });
  }
}

/** Also for options that come from a file. @throws InvalidOptionsError */
export function parseManagerOptions(options: unknown): ManagerSettings {
  return parsed(managerOptionsSchema, options);
}

/** As a pool's options have them. @throws InvalidOptionsError */
export function parsePoolSizes(sizes: unknown): PoolSizes {
  return parsed(poolSizesSchema, sizes);
}

function parsed<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new InvalidOptionsError(result.error.issues.flatMap((issue) => faultsOf(issue)));
}

function isOrdered(sizes: { minSize: number; maxSize?: number | undefined }): boolean {
  return sizes.minSize <= (sizes.maxSize ?? sizes.minSize);
}

/** Of a union, the faults of the form that was meant, which is the one whose type was given. */
function faultsOf(issue: z.core.$ZodIssue, within: readonly PropertyKey[] = []): string[] {
  const path = [...within, ...issue.path];
  const forms = issue.code === 'invalid_union' ? issue.errors : [];
  const meant = forms.find(([first]) => first?.code !== 'invalid_type' || first.path.length > 0);
  if (meant === undefined) return [`${path.join('.')}: ${issue.message}`];
  return meant.flatMap((each) => faultsOf(each, path));
}
