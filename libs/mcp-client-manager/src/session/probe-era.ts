import { isSpecType } from '@modelcontextprotocol/client';
import type { JSONRPCErrorResponse, JSONRPCRequest } from '@modelcontextprotocol/client';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import { isErrorAnswer, isRecord, isRpcError, parseJson } from '../transport/json-rpc.ts';
import type { McpTransport, RequestHeaders } from '../transport/mcp-transport.ts';
import { refusalOf, rpcFailure, SPEAKS_OTHER_VERSION } from '../transport/rpc-refusal.ts';
import { withoutNulls } from '../transport/without-nulls.ts';
import { PROBE_ID } from './request-ids.ts';
import type { Verdict } from './session-options.ts';

/** The revision that did away with `initialize`. Versions are dates, and compare as text. */
export const MODERN_VERSION = '2026-07-28';

/** What the version probe taught. `unclear`: `initialize` decides, and if that fails too, `failure` is why. */
export type ProbeOutcome =
  Verdict | { readonly kind: 'unclear'; readonly failure: ExchangeFailure };

/**
 * Asks which era a server speaks. Only a modern refusal, 401, 403 or a request that never left ends
 * it here: whatever else an old server makes of a method that it does not know leaves `initialize`.
 * @throws ExchangeFailure, or the reason of the signal that aborted
 */
export async function probeEra(
  transport: McpTransport,
  envelope: Readonly<Record<string, unknown>>,
  signal: CancelSignal,
  headers: RequestHeaders | undefined,
): Promise<ProbeOutcome> {
  const method = 'server/discover';
  const params = { _meta: envelope };
  const request: JSONRPCRequest = { jsonrpc: '2.0', id: PROBE_ID, method, params };
  try {
    const answer = await transport.request(
      request,
      headers === undefined ? { signal } : { signal, headers },
    );
    if (isErrorAnswer(answer)) return ofError(answer.error);
    const discover: unknown = withoutNulls(answer.result);
    const isModern = isSpecType.DiscoverResult(discover);
    if (!isModern || !discover.supportedVersions.includes(MODERN_VERSION))
      return { kind: 'legacy' };
    return { kind: 'modern', discover };
  } catch (error) {
    if (!(error instanceof ExchangeFailure)) throw error;
    return ofFailure(error);
  }
}

function ofFailure(error: ExchangeFailure): ProbeOutcome {
  const { failure } = error;
  if (failure.kind === 'not-sent') throw error;
  if (failure.kind === 'rpc-error') {
    if (failure.refusal !== undefined) throw error;
    return { kind: 'legacy' };
  }
  if (failure.kind === 'refused' && (failure.status === 401 || failure.status === 403)) throw error;
  if (failure.kind === 'stale-session') return ofBody(failure.body);
  return { kind: 'unclear', failure: error };
}

function ofBody(body: string): ProbeOutcome {
  const parsed = parseJson(body);
  const error = isRecord(parsed) ? parsed['error'] : undefined;
  return isRpcError(error) ? ofError(error) : { kind: 'legacy' };
}

/** @throws ExchangeFailure for the refusal of a modern server */
function ofError(error: JSONRPCErrorResponse['error']): ProbeOutcome {
  const refusal = refusalOf(error.code);
  if (refusal === undefined && !(error.code === SPEAKS_OTHER_VERSION && namesModern(error.data)))
    return { kind: 'legacy' };
  throw rpcFailure(error);
}

function namesModern(data: unknown): boolean {
  const supported = isRecord(data) ? data['supported'] : undefined;
  return (
    Array.isArray(supported) &&
    supported.some((one) => typeof one === 'string' && one >= MODERN_VERSION)
  );
}
