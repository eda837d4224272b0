import type { Readable, Writable } from 'node:stream';
import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/server';
import { isSpecType } from '@modelcontextprotocol/server';
import type { Clock, Logger } from '@tablewise/kernel';
import { parseMessage } from '../parse-message.ts';
import { INVALID_REQUEST, refusal, refusalBody } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { CallsInFlight } from './calls-in-flight.ts';
import { LineTooLongError, linesOf } from './lines-of.ts';

/*
 * One message a line, in both directions. The SDK's transport reads whatever comes and waits with
 * two listeners for each answer that the client does not read: without bound, in both. This one
 * reads the next line only when there is room for its answer. So a client that does not read gets
 * nothing more done, and what waits meanwhile, waits in the client's own pipe.
 */

interface StdioTransportOptions {
  readonly input: Readable;
  readonly output: Writable;
  readonly maxLineBytes: number;
  readonly logger: Logger;
  readonly clock: Clock;
}

/** Answers that the client has not read, beyond what the pipe itself holds. */
const MAX_UNREAD_BYTES = 1024 * 1024;
/** As many as one process can run at once; cancelling one is read in time as long as there is room. */
const MAX_CALLS_IN_FLIGHT = 1_000;
const MAX_BYTES_IN_FLIGHT = 16 * 1024 * 1024;
/** How long a client has, at the end, to read what was answered. */
const FLUSH_TIMEOUT_MS = 1_000;

/** Worth nothing to a client that is behind. */
const DROPPABLE = ['notifications/progress', 'notifications/message'];

/** The protocol's stdio binding, under the SDK's server. */
export class StdioTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: NonNullable<Transport['onmessage']>;
  /**
   * Resolves after the end of the input, the loss of the output or `close`, when the client has read
   * what was answered, or time is up. Rejects with LineTooLongError.
   */
  readonly ended: Promise<void>;
  private readonly calls = new CallsInFlight({
    calls: MAX_CALLS_IN_FLIGHT,
    bytes: MAX_BYTES_IN_FLIGHT,
  });
  private isClosed = false;
  private reportEnd: (fault: LineTooLongError | undefined) => void = () => undefined;
  private wakeReader: () => void = () => undefined;

  constructor(private readonly options: StdioTransportOptions) {
    this.ended = new Promise((resolve, reject) => {
      this.reportEnd = (fault) => {
        if (fault === undefined) resolve();
        else reject(fault);
      };
    });
  }

  start(): Promise<void> {
    this.options.output.on('error', (error) => {
      if (!this.isClosed) this.onerror?.(error);
      void this.close();
    });
    this.options.output.on('drain', () => {
      this.wakeReader();
    });
    void this.read();
    return Promise.resolve();
  }

  /** Never waits: that there is room for an answer was seen to when its call was read. */
  send(message: JSONRPCMessage): Promise<void> {
    const { output } = this.options;
    if (this.isClosed) return Promise.resolve();
    this.calls.sent(message);
    const isLate = output.writableNeedDrain;
    if (!(isLate && 'method' in message && DROPPABLE.includes(message.method))) {
      output.write(`${JSON.stringify(message)}\n`);
    }
    this.wakeReader();
    return Promise.resolve();
  }

  close(): Promise<void> {
    return this.end(undefined);
  }

  private async read(): Promise<void> {
    const { input, maxLineBytes } = this.options;
    let fault: unknown;
    try {
      for await (const line of linesOf(input, maxLineBytes)) {
        this.take(line);
        while (this.isFull) await this.change();
      }
    } catch (error) {
      fault = error;
    }
    if (this.isClosed) return;
    if (fault instanceof LineTooLongError) {
      this.refuse(refusal(413, fault.message, { code: INVALID_REQUEST }));
      await this.end(fault);
      return;
    }
    if (fault instanceof Error) this.onerror?.(fault);
    await this.end(undefined);
  }

  private get isFull(): boolean {
    return this.calls.isFull || this.options.output.writableLength > MAX_UNREAD_BYTES;
  }

  /** An answer has gone out, or the client has read on. After the end neither comes. */
  private change(): Promise<void> {
    return new Promise((resolve) => {
      this.wakeReader = resolve;
    });
  }

  private take(line: string): void {
    if (this.isClosed || line.trim() === '') return;
    const parsed = parseMessage(line);
    if (parsed.kind === 'refused') {
      this.refuse(parsed.refusal);
      return;
    }
    const { message } = parsed;
    if (!isSpecType.JSONRPCMessage(message)) {
      this.refuse(refusal(400, 'the line is no JSON-RPC message', { code: INVALID_REQUEST }));
    } else if ('method' in message && 'id' in message && this.calls.has(message.id)) {
      this.refuse(refusal(400, 'the id is that of a call in flight', { code: INVALID_REQUEST }));
    } else {
      this.calls.received(message, line.length);
      this.onmessage?.(message);
    }
  }

  private refuse(refused: Refusal): void {
    const { code, message } = refused;
    this.options.logger.debug({ code, reason: message }, 'message rejected');
    this.options.output.write(`${refusalBody(refused)}\n`);
  }

  private async end(fault: LineTooLongError | undefined): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    this.options.input.destroy();
    this.onclose?.();
    await this.flush();
    this.reportEnd(fault);
  }

  private async flush(): Promise<void> {
    const { output, clock } = this.options;
    if (output.destroyed) return;
    const flushed = new AbortController();
    const written = new Promise((resolve) => output.write('', resolve));
    await Promise.race([written, clock.sleep(FLUSH_TIMEOUT_MS, flushed.signal)]);
    flushed.abort();
  }
}
