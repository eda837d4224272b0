import {
  CLIENT_CAPABILITIES_META_KEY,
  CLIENT_INFO_META_KEY,
  Client,
  PROTOCOL_VERSION_META_KEY,
  isJSONRPCErrorResponse,
} from '@modelcontextprotocol/client';
import type { Implementation, PriorDiscovery } from '@modelcontextprotocol/client';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import type { HttpTransport } from '../transport/http-transport.ts';
import { toolDescription } from './tool-description.ts';
import type { ToolDescription } from './tool-description.ts';
import { parseToolResult } from './tool-result.ts';
import type { ToolResult } from './tool-result.ts';

/** What is known of a server's era and abilities from an earlier session. */
export type Verdict = PriorDiscovery;

export type ClientInfo = Implementation;

export interface SessionOptions {
  readonly clientInfo: ClientInfo;
  readonly connectTimeoutMs: number;
}

/** `modern` is the stateless protocol of 2026-07-28, `legacy` anything before it. */
export type Era = 'modern' | 'legacy';

/**
 * One MCP conversation with one endpoint. Calls share it: the protocol multiplexes. The SDK's client
 * negotiates and lists; calls are JSON-RPC of our own on the same transport, with string ids so that
 * the two never clash.
 */
export class Session {
  private nextCall = 1;
  private readonly clientInfo: ClientInfo;

  private constructor(
    private readonly client: Client,
    private readonly transport: HttpTransport,
    options: SessionOptions,
  ) {
    this.clientInfo = options.clientInfo;
  }

  /**
   * Connects. A `prior` verdict about the server's era saves the probe (2026: any round trip).
   * @throws ExchangeFailure, or the reason of the signal that aborted
   */
  static async open(
    transport: HttpTransport,
    options: SessionOptions,
    signal: AbortSignal,
    prior?: Verdict,
  ): Promise<Session> {
    const client = new Client(options.clientInfo, { versionNegotiation: { mode: 'auto' } });
    const session = new Session(client, transport, options);
    await session.viaSdk(signal, () =>
      client.connect(transport, {
        signal,
        timeout: options.connectTimeoutMs,
        ...(prior === undefined ? {} : { prior }),
      }),
    );
    return session;
  }

  get era(): Era {
    return this.client.getProtocolEra() ?? 'legacy';
  }

  /** What the next `open` on this endpoint may take for granted. */
  get verdict(): Verdict {
    const discover = this.client.getDiscoverResult();
    return discover === undefined ? { kind: 'legacy' } : { kind: 'modern', discover };
  }

  /** @throws ExchangeFailure, or the reason of the signal that aborted */
  async callTool(
    tool: string,
    args: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<ToolResult> {
    const response = await this.transport.request(
      {
        jsonrpc: '2.0',
        id: `call-${this.nextCall++}`,
        method: 'tools/call',
        params: { name: tool, arguments: args, ...this.envelope() },
      },
      signal,
    );
    if (isJSONRPCErrorResponse(response))
      throw new ExchangeFailure(response.error.message, {
        kind: 'rpc-error',
        error: response.error,
      });
    return parseToolResult(response.result);
  }

  /** Every page, freshly asked for. Throws as `callTool` does. */
  async listTools(signal: AbortSignal): Promise<ToolDescription[]> {
    const listed = await this.viaSdk(signal, () =>
      this.client.listTools(undefined, { signal, cacheMode: 'refresh' }),
    );
    return listed.tools.map(toolDescription);
  }

  /** The cheapest proof that the server answers: `ping`, or `server/discover` where ping is gone. */
  async probe(signal: AbortSignal): Promise<void> {
    await this.viaSdk(signal, () =>
      this.era === 'modern' ? this.client.discover({ signal }) : this.client.ping({ signal }),
    );
  }

  /** Ends the server's session, as far as the signal allows, and closes. */
  async close(signal: AbortSignal): Promise<void> {
    try {
      await this.transport.endSession(signal);
    } finally {
      await this.client.close();
    }
  }

  private envelope(): { _meta: Record<string, unknown> } | undefined {
    if (this.era !== 'modern') return undefined;
    return {
      _meta: {
        [PROTOCOL_VERSION_META_KEY]: this.client.getNegotiatedProtocolVersion(),
        [CLIENT_INFO_META_KEY]: this.clientInfo,
        [CLIENT_CAPABILITIES_META_KEY]: {},
      },
    };
  }

  /** The SDK wraps what went wrong below it; our own failure is what the caller can act on. */
  private async viaSdk<T>(signal: AbortSignal, request: () => Promise<T>): Promise<T> {
    this.transport.takeFailure();
    try {
      return await request();
    } catch (error) {
      signal.throwIfAborted();
      const message = error instanceof Error ? error.message : String(error);
      const failure = this.transport.takeFailure();
      throw failure ?? new ExchangeFailure(message, { kind: 'malformed' }, error);
    }
  }
}
