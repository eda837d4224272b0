import { AppError } from '@tablewise/kernel';
import type { ErrorDetails } from '@tablewise/kernel';
import type { Attempt } from './attempt.ts';

/** What every failed call carries in its details. */
export interface CallContextDetails extends ErrorDetails {
  readonly server: string;
  readonly tool: string;
  readonly endpoint?: string;
  readonly elapsedMs: number;
  readonly attempts: readonly Attempt[];
  /** Whether any attempt may have reached the server. */
  readonly sent: boolean;
  /** How long to stay away, ms, where that is known. */
  readonly retryAfterMs?: number;
}

/** No endpoint could be reached; nothing was sent. */
export class UpstreamUnreachableError extends AppError {
  readonly code = 'UPSTREAM_UNREACHABLE';
  override readonly retryable = true;
}

/** The server failed: the connection broke, or it answered with an HTTP error. */
export class UpstreamFailedError extends AppError {
  readonly code = 'UPSTREAM_FAILED';
}

/** The server refuses more work for now (429 or 503); `retryAfterMs` when it said for how long. */
export class UpstreamOverloadedError extends AppError {
  readonly code = 'UPSTREAM_OVERLOADED';
  override readonly retryable = true;
}

/** The server does not accept who we are (401 or 403). */
export class UpstreamUnauthorizedError extends AppError {
  readonly code = 'UPSTREAM_UNAUTHORIZED';
}

/** An answer that breaks the protocol, or a JSON-RPC error, whose code is in `rpcCode`. */
export class UpstreamProtocolError extends AppError {
  readonly code = 'UPSTREAM_PROTOCOL';
}

/**
 * The call was sent and no answer came, so it may or may not have been carried out. Its tool is not
 * known to be safe to repeat, so it was not repeated.
 */
export class OutcomeUnknownError extends AppError {
  readonly code = 'OUTCOME_UNKNOWN';
}

export class UnknownServerError extends AppError {
  readonly code = 'INPUT_UNKNOWN_SERVER';

  constructor(server: string, available: readonly string[]) {
    super(`unknown server "${server}"; there are: ${available.join(', ')}`, { server, available });
  }
}

export class UnknownToolError extends AppError {
  readonly code = 'INPUT_UNKNOWN_TOOL';

  constructor(server: string, tool: string, available: readonly string[]) {
    super(`${server} has no tool "${tool}"; it has: ${available.join(', ')}`, {
      server,
      tool,
      available,
    });
  }
}

/** The server describes the tool otherwise than when it was pinned, and nobody has accepted that. */
export class ToolChangedError extends AppError {
  readonly code = 'UPSTREAM_TOOL_CHANGED';

  constructor(server: string, tool: string, fields: readonly string[]) {
    super(
      `${server}: "${tool}" is not the tool that it was (${fields.join(', ')}); acceptTools allows it`,
      { server, tool, fields },
    );
  }
}

export class UnknownEndpointError extends AppError {
  readonly code = 'INPUT_UNKNOWN_ENDPOINT';

  constructor(endpoint: string, available: readonly string[]) {
    super(`unknown endpoint "${endpoint}"; there are: ${available.join(', ')}`, {
      endpoint,
      available,
    });
  }
}

/** Discovery has found no endpoint of the server, or an operator has drained them all. */
export class NoEndpointError extends AppError {
  readonly code = 'UPSTREAM_UNREACHABLE';
  override readonly retryable = true;

  constructor(server: string, drained: readonly string[], retryAfterMs: number) {
    const why = drained.length === 0 ? 'no endpoint is known' : 'every endpoint is drained';
    super(`${server}: ${why}`, { server, drained, retryAfterMs });
  }
}

/** The server said when to come back, and it is not yet time. Nothing was sent. */
export class RestingError extends AppError {
  readonly code = 'UPSTREAM_OVERLOADED';
  override readonly retryable = true;

  constructor(
    name: string,
    readonly retryAfterMs: number,
  ) {
    super(`${name}: asked to be left alone for another ${retryAfterMs} ms`, { retryAfterMs });
  }
}

/** One attempt took far longer than its tool's calls do, and another endpoint could do it. */
export class AttemptTimeoutError extends AppError {
  readonly code = 'UPSTREAM_TIMEOUT';
  override readonly retryable = true;

  constructor(endpoint: string, tool: string, limitMs: number) {
    super(`${endpoint}: no answer to ${tool} within ${limitMs} ms, far over its p99`, { limitMs });
  }
}
