import { ExchangeFailure } from './exchange-failure.ts';
import type { JsonRpcReply } from './json-rpc-reply.ts';
import type { JSONRPCResponse } from '@modelcontextprotocol/client';
import type { Clock } from '@tablewise/kernel';
import { cancelReason, sleepUnder } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';

/** How long to stay away from a stream whose server did not say, ms. */
const DEFAULT_RETRY_MS = 1_000;
/** Streams in a row that may end without the answer. */
const MAX_RESUMPTIONS = 10;

export interface Resumption {
  readonly clock: Clock;
  readonly signal: CancelSignal;
  readonly ask: (lastEventId: string) => {
    readonly reply: JsonRpcReply;
    readonly answer: Promise<JSONRPCResponse>;
  };
}

/**
 * The answer to a request whose stream ended early: where the server gave its events ids, the stream
 * is asked for again from the last one on, after the time the server's `retry` field named
 * (2025-06-18, Streamable HTTP, "Resumability and Redelivery"). The server ran the request once.
 * @throws the error that ended the first stream, where it cannot be resumed
 */
export async function resumed(
  error: unknown,
  broken: JsonRpcReply,
  { clock, signal, ask }: Resumption,
): Promise<JSONRPCResponse> {
  let lastEventId = broken.stream?.lastEventId;
  let retryMs = broken.stream?.retryMs ?? DEFAULT_RETRY_MS;
  if (!isLost(error) || lastEventId === undefined) throw error;
  for (let resumption = 1; resumption <= MAX_RESUMPTIONS; resumption++) {
    await sleepUnder(clock, retryMs, signal);
    const { reply, answer } = ask(lastEventId);
    try {
      return await answer;
    } catch (failure) {
      if (signal.aborted) throw cancelReason(signal);
      // A server that refuses the stream has not refused the request: that one stays lost.
      if (!isLost(failure) && reply.stream === undefined) throw error;
      if (!isLost(failure)) throw failure;
      lastEventId = reply.stream?.lastEventId ?? lastEventId;
      retryMs = reply.stream?.retryMs ?? retryMs;
    }
  }
  throw error;
}

function isLost(error: unknown): boolean {
  if (!(error instanceof ExchangeFailure)) return false;
  return error.failure.kind === 'lost' || error.failure.kind === 'not-sent';
}
