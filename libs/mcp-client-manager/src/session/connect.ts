import { Client } from '@modelcontextprotocol/client';
import { SystemClock, messageOf, silentLogger } from '@tablewise/kernel';
import { ConnectionCloser } from '../pool/connection-closer.ts';
import { cancelReason, linkedTo, underAbortSignal } from '../resilience/cancel-signal.ts';
import { leaveOnAbort } from '../resilience/leave-on-abort.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import type { McpTransport } from '../transport/mcp-transport.ts';
import { envelopeOf } from './envelope.ts';
import { MODERN_VERSION, probeEra } from './probe-era.ts';
import type { ProbeOutcome } from './probe-era.ts';
import type { SessionOptions, Verdict } from './session-options.ts';

export interface Connected {
  readonly client: Client;
  readonly transport: McpTransport;
}

/** The longest that a timer runs, ms: the SDK's own limit is of one request, ours of all. */
const NO_LIMIT_MS = 2 ** 31 - 1;

/**
 * Finds out the server's era, unless it is known, and opens the session with the SDK's client, all
 * within the time to connect. A server that answered so that only another transport can reach it, or
 * that died of the version probe, is connected to in its own way. What is half open when that fails
 * is closed in the background.
 * @throws ExchangeFailure, or the reason of the signal that aborted
 */
export async function connect(
  transport: McpTransport,
  options: SessionOptions,
  signal: AbortSignal,
  prior: Verdict | undefined,
): Promise<Connected> {
  const { connectTimeoutMs, clock = new SystemClock() } = options;
  // A token has a time of its own, and is at hand from then on.
  if (transport.credentials !== undefined)
    await leaveOnAbort(transport.credentials(signal), signal);
  const { source, release } = linkedTo(signal);
  const timer = clock.after(connectTimeoutMs, () => {
    const message = `no answer to the handshake within ${connectTimeoutMs} ms`;
    source.abort(new ExchangeFailure(message, { kind: 'lost' }));
  });
  try {
    return await underAbortSignal(source, (own) => negotiate(transport, options, own, prior));
  } finally {
    timer.cancel();
    release();
  }
}

async function negotiate(
  transport: McpTransport,
  options: SessionOptions,
  signal: AbortSignal,
  prior: Verdict | undefined,
): Promise<Connected> {
  const outcome = prior ?? (await probe(transport, options, signal));
  if (outcome.kind !== 'unclear') return openInItsWay(transport, options, signal, outcome);
  const alive = transport.fallback() ?? transport;
  try {
    return await openInItsWay(alive, options, signal, { kind: 'legacy' });
  } catch (error) {
    throw speaksOfAnotherEra(error) ? outcome.failure : error;
  }
}

async function openInItsWay(
  transport: McpTransport,
  options: SessionOptions,
  signal: AbortSignal,
  verdict: Verdict,
): Promise<Connected> {
  try {
    return await open(transport, options, signal, verdict);
  } catch (error) {
    const fallback = signal.aborted ? undefined : transport.fallback();
    if (fallback === undefined) throw error;
    return open(fallback, options, signal, { kind: 'legacy' }).catch((second: unknown) => {
      throw isNoOldServer(second) ? error : second;
    });
  }
}

/** Takes half of the time to connect, so that `initialize` has the other half. */
async function probe(
  transport: McpTransport,
  options: SessionOptions,
  signal: AbortSignal,
): Promise<ProbeOutcome> {
  const { guard, clock = new SystemClock(), clientInfo, connectTimeoutMs } = options;
  transport.listenerGuard = guard;
  const tooLate = new ExchangeFailure('no answer to the version probe', { kind: 'lost' });
  const { source, release } = linkedTo(signal);
  const timer = clock.after(connectTimeoutMs / 2, () => {
    source.abort(tooLate);
  });
  try {
    await leaveOnAbort(transport.start(), signal);
    const headers = await transport.credentials?.(signal);
    return await probeEra(transport, envelopeOf(MODERN_VERSION, clientInfo), source, headers);
  } catch (error) {
    throw abandon(transport, options, signal, error);
  } finally {
    timer.cancel();
    release();
  }
}

async function open(
  transport: McpTransport,
  options: SessionOptions,
  signal: AbortSignal,
  prior: Verdict,
): Promise<Connected> {
  const client = new Client(options.clientInfo);
  transport.listenerGuard = options.guard;
  transport.takeFailure();
  try {
    signal.throwIfAborted();
    await leaveOnAbort(client.connect(transport, { timeout: NO_LIMIT_MS, prior }), signal);
    return { client, transport };
  } catch (error) {
    throw abandon(transport, options, signal, asFailure(error, transport.takeFailure()));
  }
}

/** Closes what is half open, and says why it is given up. */
function abandon(
  transport: McpTransport,
  { clock = new SystemClock(), clientInfo: { name }, closer }: SessionOptions,
  signal: AbortSignal,
  error: unknown,
): unknown {
  void (closer ?? new ConnectionCloser({ name, clock, logger: silentLogger })).close({
    close: async (time) => {
      try {
        await transport.endSession(time);
      } finally {
        await transport.close();
      }
    },
  });
  return signal.aborted ? withLastWords(cancelReason(signal), transport) : error;
}

/** Why a server was too late stands in the last that its process said. */
function withLastWords(reason: Error, { stderr: stderrTail }: McpTransport): Error {
  if (!(reason instanceof ExchangeFailure) || stderrTail === undefined) return reason;
  return new ExchangeFailure(reason.message, { kind: 'lost', stderrTail });
}

/** A server that refuses `initialize` for its version is modern, and only failed the probe. */
function speaksOfAnotherEra(error: unknown): boolean {
  return error instanceof ExchangeFailure && error.failure.kind === 'stale-session';
}

/** No HTTP+SSE there either, or a stream that says nothing: what came of `initialize` says more. */
function isNoOldServer(error: unknown): boolean {
  return error instanceof ExchangeFailure && error.failure.kind !== 'not-sent';
}

/** The SDK wraps what went wrong below it; our own failure is what the caller can act on. */
function asFailure(error: unknown, below: ExchangeFailure | undefined): ExchangeFailure {
  if (below !== undefined) return below;
  if (error instanceof ExchangeFailure) return error;
  return new ExchangeFailure(messageOf(error), { kind: 'malformed' }, error);
}
