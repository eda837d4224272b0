import { Client, SdkError, SdkErrorCode } from '@modelcontextprotocol/client';
import { SystemClock, messageOf } from '@tablewise/kernel';
import { linkedTo } from '../resilience/cancel-signal.ts';
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

/**
 * Finds out the server's era, unless it is known, and opens the session with the SDK's client. A
 * server that answered so that only another transport can reach it, or that died of the version
 * probe, is connected to in its own way.
 * @throws ExchangeFailure, or the reason of the signal that aborted
 */
export async function connect(
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
      throw isRefused(second) ? error : second;
    });
  }
}

/** Takes half of the time to connect, so that `initialize` has the other half. */
async function probe(
  transport: McpTransport,
  { guard, clock = new SystemClock(), clientInfo, connectTimeoutMs }: SessionOptions,
  signal: AbortSignal,
): Promise<ProbeOutcome> {
  transport.listenerGuard = guard;
  const tooLate = new ExchangeFailure('no answer to the version probe', { kind: 'lost' });
  const { source, release } = linkedTo(signal);
  const timer = clock.after(connectTimeoutMs / 2, () => {
    source.abort(tooLate);
  });
  try {
    signal.throwIfAborted();
    await transport.start();
    const headers = await transport.credentials?.(signal);
    return await probeEra(transport, envelopeOf(MODERN_VERSION, clientInfo), source, headers);
  } catch (error) {
    await transport.close();
    signal.throwIfAborted();
    throw error;
  } finally {
    timer.cancel();
    release();
  }
}

async function open(
  transport: McpTransport,
  { clientInfo, connectTimeoutMs, guard }: SessionOptions,
  signal: AbortSignal,
  prior: Verdict,
): Promise<Connected> {
  const client = new Client(clientInfo);
  transport.listenerGuard = guard;
  transport.takeFailure();
  const abandon = (): void => void transport.close();
  signal.addEventListener('abort', abandon);
  try {
    signal.throwIfAborted();
    await client.connect(transport, { signal, timeout: connectTimeoutMs, prior });
    return { client, transport };
  } catch (error) {
    await transport.close();
    signal.throwIfAborted();
    throw asFailure(error, transport.takeFailure());
  } finally {
    signal.removeEventListener('abort', abandon);
  }
}

/** A server that refuses `initialize` for its version is modern, and only failed the probe. */
function speaksOfAnotherEra(error: unknown): boolean {
  return error instanceof ExchangeFailure && error.failure.kind === 'stale-session';
}

/** No HTTP+SSE there either: what the server said to `initialize` says more. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof ExchangeFailure)) return false;
  return error.failure.kind === 'refused' || error.failure.kind === 'malformed';
}

/** The SDK wraps what went wrong below it; our own failure is what the caller can act on. */
function asFailure(error: unknown, below: ExchangeFailure | undefined): unknown {
  if (below !== undefined) return below;
  if (error instanceof ExchangeFailure) return error;
  const message = messageOf(error);
  const timedOut = error instanceof SdkError && error.code === SdkErrorCode.RequestTimeout;
  return new ExchangeFailure(message, { kind: timedOut ? 'lost' : 'malformed' }, error);
}
