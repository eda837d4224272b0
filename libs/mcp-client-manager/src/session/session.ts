import type { Client, JSONRPCNotification, JSONRPCRequest } from '@modelcontextprotocol/client';
import { silentLogger, asError } from '@tablewise/kernel';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { Guard } from '../resilience/guard.ts';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import { isErrorAnswer, isRecord } from '../transport/json-rpc.ts';
import type { McpTransport, RequestHeaders, StreamEnd } from '../transport/mcp-transport.ts';
import type { ProcessUsage } from '../transport/stdio/process-usage.ts';
import { rpcFailure } from '../transport/rpc-refusal.ts';
import { connect } from './connect.ts';
import { envelopeOf } from './envelope.ts';
import { followNotifications } from './follow-notifications.ts';
import { mirroredHeaders } from './mirrored-headers.ts';
import { ProgressListeners } from './progress.ts';
import { FIRST_REQUEST_ID } from './request-ids.ts';
import type {
  CallOptions,
  Era,
  RequestContext,
  SessionOptions,
  Verdict,
} from './session-options.ts';
import { readToolList } from './tool-list.ts';
import type { ToolList } from './tool-list.ts';
import { parseToolResult } from './tool-result.ts';
import type { ToolResult } from './tool-result.ts';

export type { ClientInfo } from './session-options.ts';

const NO_OPTIONS: CallOptions = {};
const LISTENED: Record<string, unknown> = {
  toolsListChanged: true,
  promptsListChanged: true,
  resourcesListChanged: true,
};

/**
 * One MCP conversation with one endpoint. Calls share it: the protocol multiplexes. The SDK's client
 * says hello; everything after that is JSON-RPC of our own on the same transport.
 */
export class Session {
  readonly era: Era;
  /** What the next `open` on this endpoint may take for granted. */
  readonly verdict: Verdict;
  private nextId = FIRST_REQUEST_ID;
  private readonly envelope: Readonly<Record<string, unknown>> | undefined;
  private readonly guard: Guard;
  private readonly progress = new ProgressListeners();
  private readonly closing = new AbortController();

  private constructor(
    private readonly client: Client,
    private readonly transport: McpTransport,
    private readonly options: SessionOptions,
  ) {
    const discover = client.getDiscoverResult();
    this.era = client.getProtocolEra() ?? 'legacy';
    this.verdict = discover === undefined ? { kind: 'legacy' } : { kind: 'modern', discover };
    this.guard = options.guard ?? new Guard(silentLogger);
    if (this.era === 'modern')
      this.envelope = envelopeOf(client.getNegotiatedProtocolVersion(), options.clientInfo);
    transport.onnotification = this.receive;
    transport.onlost = (reason) => {
      this.closing.abort(reason);
      this.guard.run('onClose', () => options.onClose?.(reason));
    };
  }

  /**
   * Connects. A `prior` verdict about the server's era saves the probe (2026: any round trip). Where
   * the server's answer calls for another transport, that one is used.
   * @throws ExchangeFailure, or the reason of the signal that aborted
   */
  static async open(
    transport: McpTransport,
    options: SessionOptions,
    signal: AbortSignal,
    prior?: Verdict,
  ): Promise<Session> {
    const connected = await connect(transport, options, signal, prior);
    const session = new Session(connected.client, connected.transport, options);
    session.listen();
    return session;
  }

  /** Of the server's process, if it is a child of ours and the system tells. */
  usage(): ProcessUsage | undefined {
    return this.transport.usage?.();
  }

  /** @throws ExchangeFailure, ArgumentsNotJsonError, or the reason of the signal that aborted */
  async callTool(
    tool: string,
    args: Readonly<Record<string, unknown>>,
    signal: CancelSignal,
    options: CallOptions = NO_OPTIONS,
  ): Promise<ToolResult> {
    const id = this.nextId++;
    const { onProgress } = options;
    if (onProgress !== undefined) this.progress.add(id, onProgress);
    try {
      const params = { name: tool, arguments: args, _meta: this.metaOf(id, options) };
      const headers = this.headersOf(args, options);
      const raw = await this.exchange(id, 'tools/call', params, signal, headers);
      return parseToolResult(raw, this.era);
    } finally {
      if (onProgress !== undefined) this.progress.remove(id);
    }
  }

  /** Every page, freshly asked for, with how long it holds and what was left out. Throws as `callTool`. */
  readToolList(signal: CancelSignal, context?: RequestContext): Promise<ToolList> {
    const mirrors = this.era === 'modern' && this.transport.hasPerRequestStream;
    return readToolList((params) => this.ask('tools/list', params, signal, context), mirrors);
  }

  /** The cheapest proof that the server answers: `ping`, or `server/discover` where ping is gone. */
  async probe(signal: CancelSignal, context?: RequestContext): Promise<void> {
    await this.ask(this.era === 'modern' ? 'server/discover' : 'ping', {}, signal, context);
  }

  /** Ends the server's session, as far as the signal allows, and closes. */
  async close(signal: AbortSignal): Promise<void> {
    this.closing.abort(new Error('session closed'));
    try {
      await this.transport.endSession(signal);
    } finally {
      await this.client.close();
    }
  }

  private ask(
    method: string,
    params: Record<string, unknown>,
    signal: CancelSignal,
    context?: RequestContext,
  ): Promise<unknown> {
    const id = this.nextId++;
    const { envelope } = this;
    const all = envelope === undefined ? params : { ...params, _meta: envelope };
    return this.exchange(id, method, all, signal, context?.headers);
  }

  private async exchange(
    id: number,
    method: string,
    params: JSONRPCRequest['params'],
    signal: CancelSignal,
    headers: RequestHeaders | undefined,
  ): Promise<unknown> {
    const request: JSONRPCRequest = { jsonrpc: '2.0', id, method, params };
    try {
      const answer = await this.transport.request(
        request,
        headers === undefined ? { signal } : { signal, headers },
      );
      if (!isErrorAnswer(answer)) return answer.result;
      throw rpcFailure(answer.error);
    } catch (error) {
      if (signal.aborted) this.cancel(id);
      throw error;
    }
  }

  /** Of a call: the envelope of the 2026 era, the progress token, what the caller adds. */
  private metaOf(
    id: number,
    { onProgress, meta }: CallOptions,
  ): Readonly<Record<string, unknown>> | undefined {
    if (onProgress === undefined && meta === undefined) return this.envelope;
    const token = onProgress === undefined ? {} : { progressToken: id };
    return { ...meta, ...this.envelope, ...token };
  }

  private headersOf(
    args: Readonly<Record<string, unknown>>,
    { description, headers }: CallOptions,
  ): RequestHeaders | undefined {
    if (this.era === 'legacy' || description === undefined) return headers;
    const mirrored = mirroredHeaders(description, args);
    return mirrored === undefined ? headers : { ...mirrored, ...headers };
  }

  /** Over HTTP the 2026 era takes the closed stream for it; everywhere else it has to be said. */
  private cancel(requestId: number): void {
    if (this.era === 'modern' && this.transport.hasPerRequestStream) return;
    const params = { requestId, reason: 'the caller left' };
    this.transport
      .send({ jsonrpc: '2.0', method: 'notifications/cancelled', params })
      // The request is over for us; whether the server hears of it changes nothing.
      .catch((error: unknown) => {
        this.guard.run('onerror', () => this.transport.onerror?.(asError(error)));
      });
  }

  private readonly receive = (notification: JSONRPCNotification): void => {
    const { method, params } = notification;
    if (method === 'notifications/progress') this.progress.notify(params, this.guard);
    else if (!INTERNAL.includes(method))
      this.guard.run('notifications', () =>
        this.options.notifications?.listener(isRecord(params) ? { method, params } : { method }),
      );
  };

  private listen(): void {
    const { notifications } = this.options;
    if (notifications === undefined || !announcesChanges(this.client)) return;
    const { signal } = this.closing;
    const { transport } = this;
    if (this.era === 'modern')
      void followNotifications((until) => this.subscribe(until), notifications.clock, signal);
    else if (transport.receive !== undefined)
      void followNotifications(
        (until) => transport.receive?.(until) ?? Promise.resolve(NOT_OFFERED),
        notifications.clock,
        signal,
      );
  }

  /** One subscription: it is answered when the server ends it. */
  private async subscribe(signal: AbortSignal): Promise<StreamEnd> {
    try {
      await this.ask('subscriptions/listen', { notifications: LISTENED }, signal);
      return { kind: 'ended' };
    } catch (error) {
      return isRefused(error) ? NOT_OFFERED : { kind: 'ended' };
    }
  }
}

/** A server that never says anything unasked is not worth a stream that stays open. */
function announcesChanges(client: Client): boolean {
  const { tools, prompts, resources } = client.getServerCapabilities() ?? {};
  return [tools, prompts, resources].some((one) => one?.listChanged === true);
}

const NOT_OFFERED: StreamEnd = { kind: 'not-offered' };
/** Of the protocol itself: nobody outside can do anything about them. */
const INTERNAL = ['notifications/cancelled', 'notifications/subscriptions/acknowledged'];

/** An error of the server's own, or a status that says that asking again is in vain. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof ExchangeFailure)) return false;
  const { failure } = error;
  if (failure.kind === 'refused') return failure.status < 500 && failure.status !== 429;
  return failure.kind === 'rpc-error' || failure.kind === 'malformed';
}
