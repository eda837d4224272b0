import type { JSONRPCErrorResponse } from '@modelcontextprotocol/client';
import { ExchangeFailure, excerpt } from './exchange-failure.ts';
import type { RpcRefusal } from './exchange-failure.ts';

/** The codes of the 2026-07-28 revision that come with HTTP 400, before anything is run. */
const HEADER_MISMATCH = -32_020;
const MISSING_CLIENT_CAPABILITY = -32_021;
export const SPEAKS_OTHER_VERSION = -32_022;

export function refusalOf(code: number): RpcRefusal | undefined {
  if (code === HEADER_MISMATCH) return 'header-mismatch';
  return code === MISSING_CLIENT_CAPABILITY ? 'missing-capability' : undefined;
}

/** An error in place of a result. Its data is the server's own, of any size, and is not kept. */
export function rpcFailure(
  { code, message }: JSONRPCErrorResponse['error'],
  told = message,
): ExchangeFailure {
  const refusal = refusalOf(code);
  return new ExchangeFailure(told, {
    kind: 'rpc-error',
    error: { code, message: excerpt(message) },
    ...(refusal === undefined ? {} : { refusal }),
  });
}
