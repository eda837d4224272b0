import { AppError } from '@tablewise/kernel';
import type { Priority } from '../fleet/queue/lane.ts';
import type { ProgressListener } from '../session/progress.ts';
import type { ToolResult } from '../session/tool-result.ts';
import type { Attempt } from './attempt.ts';

/** What matters most to one call; it overrides the server's picker. */
export interface CallRequirements {
  /** The endpoint that answers quickest. */
  readonly lowLatency?: boolean;
  /** The endpoint with the fewest calls in flight. */
  readonly highThroughput?: boolean;
}

/** Who calls and how. All of it is optional; an empty name is none, and is refused. */
export interface CallContext {
  /** The caller leaves: the call is aborted and its socket freed. */
  readonly signal?: AbortSignal;
  /** Over queue, connect and all attempts, ms; the server's `requestTimeoutMs` by default. */
  readonly deadlineMs?: number;
  /** For a place at an endpoint, ms; `acquireTimeoutMs` by default. */
  readonly queueTimeoutMs?: number;
  readonly priority?: Priority;
  /** Principal: connections with state are not shared across them, and queues are fair to each. */
  readonly userId?: string;
  /** The user's own access token; goes only where its audience says. */
  readonly token?: string;
  /** Calls of one conversation share a session that no other conversation uses. */
  readonly conversationId?: string;
  /** Calls with the same key go to the same endpoint and connection while they are healthy. */
  readonly affinityKey?: string;
  readonly requirements?: CallRequirements;
  /** Progress of the call; it extends the deadline up to the server's `maxRequestTimeoutMs`. */
  readonly onProgress?: ProgressListener;
  /** More for `_meta` of the request. Made once where it is always the same, it costs nothing. */
  readonly meta?: Readonly<Record<string, string>>;
  /** Appears in the logs of this call. */
  readonly requestId?: string;
}

export interface CallRequest {
  readonly server: string;
  readonly tool: string;
  /** None for a tool that takes none. */
  readonly args?: Readonly<Record<string, unknown>>;
}

export type CallOutcome = ToolResult & {
  /** For `explain`. Not to be guessed. */
  readonly callId: string;
  readonly attempts: readonly Attempt[];
};

/** The context of a call cannot be what its caller meant. Nothing was sent. */
export class InvalidContextError extends AppError {
  readonly code = 'INPUT_CONTEXT';

  constructor(field: string, fault: string) {
    super(`the context of a call: ${field} ${fault}`, { field });
  }
}

/** The longest deadline, ms: a day. */
const MAX_DEADLINE_MS = 86_400_000;
const KNOWN: Readonly<Record<keyof CallContext, true>> = {
  signal: true,
  deadlineMs: true,
  queueTimeoutMs: true,
  priority: true,
  userId: true,
  token: true,
  conversationId: true,
  affinityKey: true,
  requirements: true,
  onProgress: true,
  meta: true,
  requestId: true,
};
const NAMES = ['userId', 'token', 'conversationId', 'affinityKey', 'requestId'] as const;
const PRIORITIES: readonly unknown[] = ['high', 'normal', 'low'];

/** By hand, since it runs for every call. @throws InvalidContextError */
export function checkContext(context: CallContext): void {
  for (const name in context)
    if (!Object.hasOwn(KNOWN, name)) throw new InvalidContextError(name, 'is not known');
  for (const name of NAMES) {
    const value: unknown = context[name];
    if (value !== undefined && (typeof value !== 'string' || value === ''))
      throw new InvalidContextError(name, 'is no name');
  }
  const { priority, deadlineMs, queueTimeoutMs, signal, onProgress } = context;
  if (onProgress !== undefined && typeof onProgress !== 'function')
    throw new InvalidContextError('onProgress', 'is no function');
  if (priority !== undefined && !PRIORITIES.includes(priority))
    throw new InvalidContextError('priority', 'is one of high, normal and low');
  if (deadlineMs !== undefined) checkDuration('deadlineMs', deadlineMs, 1);
  if (queueTimeoutMs !== undefined) checkDuration('queueTimeoutMs', queueTimeoutMs, 0);
  if (signal !== undefined && !(signal instanceof AbortSignal))
    throw new InvalidContextError('signal', 'is no AbortSignal');
}

function checkDuration(field: string, value: unknown, least: number): void {
  const isOne = typeof value === 'number' && value >= least && value <= MAX_DEADLINE_MS;
  if (!isOne)
    throw new InvalidContextError(field, `is a number of ms from ${least} to ${MAX_DEADLINE_MS}`);
}

/**
 * Whose call it is: nothing that holds one principal's state is used for another. Without a name the
 * token tells users apart; empty for a call on nobody's behalf.
 */
export function principalOf({ userId, token }: CallContext): string {
  return userId ?? token ?? '';
}
