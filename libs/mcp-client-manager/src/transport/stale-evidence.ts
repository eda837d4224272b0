import type { JSONRPCErrorResponse } from '@modelcontextprotocol/client';
import { SPEAKS_OTHER_VERSION } from './rpc-refusal.ts';

type RpcError = JSONRPCErrorResponse['error'];

/** Of the method or its parameters, and of what a tool threw: they say nothing about the session. */
const OF_THE_REQUEST: readonly number[] = [-32_601, -32_602];
const INTERNAL_ERROR = -32_603;
/** As the servers of the usual SDKs put it: "Session not found", "Server not initialized". */
const NAMES_SESSION =
  /\bsession\b|protocol[- ]version|not (yet |been )*initiali[sz]ed|before initiali[sz]ation/i;

export interface StaleEvidence {
  readonly status: number;
  /** Whether the request named a session. */
  readonly inSession: boolean;
  readonly error: RpcError | undefined;
  /** Whether the error answers our request by its id, and so may be a tool's own. */
  readonly isAnswer: boolean;
}

/**
 * Whether a reply proves that our session or version is no longer the server's, so that the request
 * was not run and may be repeated in a new one. A mere 400 proves nothing: it may be a tool's.
 */
export function isStale({ status, inSession, error, isAnswer }: StaleEvidence): boolean {
  if (error !== undefined && OF_THE_REQUEST.includes(error.code)) return false;
  if (inSession && (status === 404 || status === 410)) return true;
  if (error === undefined || (status !== 200 && status !== 400)) return false;
  if (error.code === SPEAKS_OTHER_VERSION) return true;
  return NAMES_SESSION.test(error.message) && !(isAnswer && error.code === INTERNAL_ERROR);
}
