import { Client, SdkError, SdkErrorCode } from '@modelcontextprotocol/client';
import type { PriorDiscovery } from '@modelcontextprotocol/client';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import type { McpTransport } from '../transport/mcp-transport.ts';
import type { SessionOptions } from './session-options.ts';

export interface Connected {
  readonly client: Client;
  readonly transport: McpTransport;
}

/**
 * Negotiates with the SDK's client. A server that answered so that only another transport can reach
 * it, or that died of the version probe, is connected to in its own way.
 * @throws ExchangeFailure, or the reason of the signal that aborted
 */
export async function connect(
  transport: McpTransport,
  options: SessionOptions,
  signal: AbortSignal,
  prior: PriorDiscovery | undefined,
): Promise<Connected> {
  try {
    return await negotiate(transport, options, signal, prior);
  } catch (error) {
    const fallback = signal.aborted ? undefined : transport.fallback();
    if (fallback === undefined) throw error;
    return negotiate(fallback, options, signal, { kind: 'legacy' });
  }
}

async function negotiate(
  transport: McpTransport,
  { clientInfo, connectTimeoutMs }: SessionOptions,
  signal: AbortSignal,
  prior: PriorDiscovery | undefined,
): Promise<Connected> {
  const client = new Client(clientInfo, {
    versionNegotiation: { mode: 'auto', probe: { timeoutMs: connectTimeoutMs / 2 } },
  });
  transport.takeFailure();
  const abandon = (): void => void transport.close();
  signal.addEventListener('abort', abandon);
  try {
    signal.throwIfAborted();
    await client.connect(transport, {
      signal,
      timeout: connectTimeoutMs,
      ...(prior === undefined ? {} : { prior }),
    });
    return { client, transport };
  } catch (error) {
    await transport.close();
    signal.throwIfAborted();
    throw asFailure(error, transport.takeFailure());
  } finally {
    signal.removeEventListener('abort', abandon);
  }
}

/** The SDK wraps what went wrong below it; our own failure is what the caller can act on. */
function asFailure(error: unknown, below: ExchangeFailure | undefined): ExchangeFailure {
  if (below !== undefined) return below;
  if (error instanceof ExchangeFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  const timedOut = error instanceof SdkError && error.code === SdkErrorCode.RequestTimeout;
  return new ExchangeFailure(message, { kind: timedOut ? 'lost' : 'malformed' }, error);
}
