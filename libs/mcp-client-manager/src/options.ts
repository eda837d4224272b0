import { AppError } from '@tablewise/kernel';
import { z } from 'zod';

const ms = z.int().positive();

const retrySchema = z.object({
  /** Counts the first. */
  maxAttempts: z.int().min(1).max(10).default(3),
  initialDelayMs: z.int().nonnegative().default(1_000),
  maxDelayMs: z.int().nonnegative().default(10_000),
});

const poolSchema = z.object({
  /** Calls at a time per endpoint. */
  maxSize: z.int().min(1).max(10_000).default(10),
  /** How long a call waits for a place. */
  acquireTimeoutMs: ms.default(30_000),
  maxWaiters: z.int().nonnegative().default(1_000),
});

const healthSchema = z.object({
  intervalMs: ms.default(30_000),
  timeoutMs: ms.default(5_000),
  unhealthyThreshold: z.int().positive().default(3),
  healthyThreshold: z.int().positive().default(2),
  /** Path of an HTTP health resource beside the MCP endpoint; without it the protocol is asked. */
  path: z.string().startsWith('/').optional(),
});

const serverSchema = z.object({
  name: z.string().min(1).max(100),
  /** MCP endpoints over Streamable HTTP; calls are balanced over them. */
  urls: z.array(z.url({ protocol: /^https?$/ })).min(1),
  /** A required server that is down makes the whole unhealthy, an optional one degraded. */
  required: z.boolean().default(true),
  /** Whether the server's own `readOnlyHint` and `idempotentHint` may decide what is repeated. */
  trustAnnotations: z.boolean().default(false),
  /** Deadline of a call over queue, connect and all attempts, unless its context says otherwise. */
  requestTimeoutMs: ms.default(30_000),
  maxResponseBytes: z
    .int()
    .positive()
    .default(16 * 1024 * 1024),
  /** How long a list of tools is trusted. */
  toolListTtlMs: ms.default(60_000),
  retry: retrySchema.prefault({}),
  pool: poolSchema.prefault({}),
  health: healthSchema.prefault({}),
});

export const managerOptionsSchema = z
  .object({
    servers: z.array(serverSchema).min(1),
    /** Of a TCP or TLS connection, and of the MCP handshake on it. */
    connectTimeoutMs: ms.default(10_000),
    clientInfo: z
      .object({ name: z.string().min(1), version: z.string().min(1) })
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
}

/** @throws InvalidOptionsError */
export function parseManagerOptions(options: ManagerOptions): ManagerSettings {
  const parsed = managerOptionsSchema.safeParse(options);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new InvalidOptionsError(`MCP client manager: ${faults.join('; ')}`, { faults });
}
