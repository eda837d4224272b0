import { ExchangeFailure } from '../transport/exchange-failure.ts';

/** The server no longer knows the session, or speaks another era. */
export function isStale(error: unknown): boolean {
  return error instanceof ExchangeFailure && error.failure.kind === 'stale-session';
}

/** Nothing is where the request went: the server may have moved. */
export function isNotThere(error: unknown): boolean {
  if (!(error instanceof ExchangeFailure) || error.failure.kind !== 'refused') return false;
  return error.failure.status === 404 || error.failure.status === 410;
}

/** Refused before anything ran, for the token that came with it. */
export function isUnauthorized(error: unknown): boolean {
  if (!(error instanceof ExchangeFailure) || error.failure.kind !== 'refused') return false;
  return error.failure.status === 401;
}

/** Our copy of the tool is out of date. */
export function isHeaderMismatch(error: unknown): boolean {
  if (!(error instanceof ExchangeFailure) || error.failure.kind !== 'rpc-error') return false;
  return error.failure.refusal === 'header-mismatch';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
