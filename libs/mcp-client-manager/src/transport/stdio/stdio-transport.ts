import { once } from 'node:events';
import type {
  JSONRPCMessage,
  JSONRPCRequest,
  JSONRPCResponse,
  RequestId,
  Transport,
} from '@modelcontextprotocol/client';
import { getDefaultEnvironment } from '@modelcontextprotocol/client/stdio';
import type { Clock, Timer } from '@tablewise/kernel';
import { deliver, deliverClose, deliverLoss } from '../deliver.ts';
import { encodeMessage } from '../encode-message.ts';
import { ExchangeFailure } from '../exchange-failure.ts';
import { isRequest, parseMessages } from '../json-rpc.ts';
import type { McpTransport, RequestOptions } from '../mcp-transport.ts';
import { PendingRequests } from '../pending-requests.ts';
import { LineReader } from './line-reader.ts';
import type { OrphanGuard } from './orphan-guard.ts';
import { OutputTail } from './output-tail.ts';
import { ProcessGroup } from './process-group.ts';
import { processUsage } from './process-usage.ts';
import type { ProcessUsage } from './process-usage.ts';

export interface StdioTransportOptions {
  readonly command: string;
  readonly args?: readonly string[];
  /** Added to the few variables that a server inherits: PATH, HOME and the like. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly clock: Clock;
  readonly guard: OrphanGuard;
  /** Of one message. */
  readonly maxResponseBytes: number;
  /** How long the server may take to end after its input did, and again after SIGTERM, ms. */
  readonly closeGraceMs?: number;
}

type State =
  | { readonly kind: 'new' }
  | { readonly kind: 'running'; readonly group: ProcessGroup }
  | { readonly kind: 'closing'; readonly group: ProcessGroup }
  /** Nothing answers any more; `swept` once nothing of the group is left. */
  | { readonly kind: 'gone'; readonly reason: ExchangeFailure; readonly swept: Promise<void> };

const CLOSE_GRACE_MS = 2_000;
const TAIL_CHARS = 4_096;
/** What a server has not read yet, beyond which it is sent nothing that expects no answer, bytes. */
const MAX_UNREAD_BYTES = 1024 * 1024;
/** How long after an end the last words of a server may come, ms: what it started may hold its pipes. */
const LAST_WORDS_MS = 50;

/**
 * A server as a child process in a group of its own; messages are lines. What is no message on its
 * standard output is kept, with standard error, for the errors.
 */
export class StdioTransport implements McpTransport {
  readonly hasPerRequestStream = false;
  onclose?: Transport['onclose'];
  onerror?: Transport['onerror'];
  onmessage?: Transport['onmessage'];
  onnotification?: McpTransport['onnotification'];
  onlost?: McpTransport['onlost'];
  listenerGuard?: McpTransport['listenerGuard'];
  private state: State = { kind: 'new' };
  private diedOfProbe = false;
  private probe: RequestId | undefined;
  private lastFailure: ExchangeFailure | undefined;
  private readonly pending = new PendingRequests();
  private readonly tail = new OutputTail(TAIL_CHARS);

  constructor(private readonly options: StdioTransportOptions) {}

  /** Of the server, while it runs. The SDK knows a stdio transport by these two. */
  get pid(): number | null {
    return this.state.kind === 'running' ? (this.state.group.child.pid ?? null) : null;
  }

  /** The last that the server wrote to standard error, and to standard output beside the protocol. */
  get stderr(): string | undefined {
    return this.tail.read();
  }

  usage(): ProcessUsage | undefined {
    const { pid } = this;
    return pid === null ? undefined : processUsage(pid);
  }

  /** Does nothing once it runs: negotiation starts it before the SDK does. */
  async start(): Promise<void> {
    if (this.state.kind === 'running') return;
    const { command, args = [], env, cwd, clock, guard } = this.options;
    const { closeGraceMs = CLOSE_GRACE_MS } = this.options;
    const group = new ProcessGroup(
      { command, args, cwd, env: { ...getDefaultEnvironment(), ...env } },
      { clock, guard, graceMs: closeGraceMs },
    );
    this.state = { kind: 'running', group };
    this.attach(group);
    try {
      await once(group.child, 'spawn');
    } catch (error) {
      const message = `cannot start ${command}: ${error instanceof Error ? error.message : ''}`;
      throw this.gone(new ExchangeFailure(message, { kind: 'not-sent' }, error), Promise.resolve());
    }
  }

  async send(message: JSONRPCMessage): Promise<void> {
    const group = this.running();
    if (!isRequest(message) && group.child.stdin.writableLength > MAX_UNREAD_BYTES)
      throw new ExchangeFailure('the server does not read what it is sent', { kind: 'not-sent' });
    this.write(group, message);
    return Promise.resolve();
  }

  async request(
    message: JSONRPCRequest,
    { signal }: RequestOptions = {},
  ): Promise<JSONRPCResponse> {
    const group = this.running();
    if (message.method === 'server/discover') this.probe = message.id;
    return this.pending.ask(message.id, signal, () => {
      this.write(group, message);
    });
  }

  takeFailure(): ExchangeFailure | undefined {
    const failure = this.lastFailure;
    this.lastFailure = undefined;
    return failure;
  }

  /** Servers before 2026 may die of the version probe: such a one is started again without it. */
  fallback(): McpTransport | undefined {
    return this.diedOfProbe ? new StdioTransport(this.options) : undefined;
  }

  /** Ends the server: politely first, at once when the signal aborts. */
  endSession(signal: AbortSignal): Promise<void> {
    return this.end(signal);
  }

  /** As `endSession`, bounded by twice `closeGraceMs` and a second. */
  close(): Promise<void> {
    return this.end();
  }

  private async end(signal?: AbortSignal): Promise<void> {
    const { state } = this;
    if (state.kind === 'new') this.gone(closedFailure(), Promise.resolve());
    if (state.kind === 'gone') await state.swept;
    if (state.kind !== 'running' && state.kind !== 'closing') return;
    this.state = { kind: 'closing', group: state.group };
    this.pending.rejectAll(closedFailure());
    const swept = state.group.end(signal);
    await swept;
    if (state.kind === 'closing') return;
    this.gone(closedFailure(), swept);
    deliverClose(this);
  }

  private attach(group: ProcessGroup): void {
    const { child } = group;
    const lines = new LineReader(this.options.maxResponseBytes, this.receiveLine);
    child.stdout.on('data', (chunk: Buffer) => {
      if (this.state.kind === 'running' && !lines.push(chunk)) this.refuse(group);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.tail.add(text);
    });
    child.stdin.on('error', (error) => {
      this.listenerGuard?.run('onerror', () => this.onerror?.(error));
    });
    this.watch(group);
  }

  /** Either pipe's end is the connection's; that of the process mostly follows, and says more. */
  private watch(group: ProcessGroup): void {
    const { child } = group;
    let lastWords: Timer | undefined;
    const loseSoon = (why: string): (() => void) => {
      const lose = (): void => {
        lastWords?.cancel();
        this.lose(group, new ExchangeFailure(why, this.lost()));
      };
      lastWords?.cancel();
      lastWords = this.options.clock.after(LAST_WORDS_MS, lose);
      return lose;
    };
    const endsBy = (pipe: string): void => {
      if (child.exitCode === null && child.signalCode === null)
        loseSoon(`the server closed its standard ${pipe}`);
    };
    child.stdout.once('end', () => {
      endsBy('output');
    });
    child.stdin.once('error', () => {
      endsBy('input');
    });
    child.once('exit', (code, signal) => {
      child.once('close', loseSoon(exitMessage(code, signal)));
    });
  }

  private readonly receiveLine = (line: string): void => {
    const messages = parseMessages(line);
    if (messages.length === 0) this.tail.add(`stdout: ${line}\n`);
    else this.probe = undefined;
    for (const message of messages) {
      if (this.pending.settle(message)) continue;
      deliver(message, this);
    }
  };

  /** After half a message nothing on the stream can be trusted. */
  private refuse(group: ProcessGroup): void {
    const message = `a message is larger than ${this.options.maxResponseBytes} bytes`;
    this.lose(group, new ExchangeFailure(message, { kind: 'malformed' }));
  }

  private lose(group: ProcessGroup, reason: ExchangeFailure): void {
    if (this.state.kind !== 'running') return;
    this.diedOfProbe = this.probe !== undefined && reason.failure.kind === 'lost';
    // What the server started may have outlived it.
    this.gone(reason, group.end(AbortSignal.abort()));
    deliverLoss(reason, this);
  }

  private gone(reason: ExchangeFailure, swept: Promise<void>): ExchangeFailure {
    this.state = { kind: 'gone', reason, swept };
    this.lastFailure = reason;
    this.pending.rejectAll(reason);
    return reason;
  }

  private lost(): ExchangeFailure['failure'] {
    const stderrTail = this.tail.read();
    return { kind: 'lost', ...(stderrTail === undefined ? {} : { stderrTail }) };
  }

  private running(): ProcessGroup {
    const { state } = this;
    if (state.kind === 'running') return state.group;
    throw this.notRunning(state);
  }

  private write({ child }: ProcessGroup, message: JSONRPCMessage): void {
    child.stdin.write(`${encodeMessage(message)}\n`);
  }

  private notRunning(state: State): ExchangeFailure {
    const why = state.kind === 'gone' ? state.reason.message : `the server is ${state.kind}`;
    const stderrTail = this.tail.read();
    return new ExchangeFailure(why, {
      kind: 'not-sent',
      ...(stderrTail === undefined ? {} : { stderrTail }),
    });
  }
}

function closedFailure(): ExchangeFailure {
  return new ExchangeFailure('the connection was closed', { kind: 'lost' });
}

function exitMessage(code: number | null, signal: NodeJS.Signals | null): string {
  return signal === null
    ? `the server exited with code ${code ?? 'unknown'}`
    : `the server was ended by ${signal}`;
}
