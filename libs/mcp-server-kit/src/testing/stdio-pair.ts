import { PassThrough, Writable } from 'node:stream';
import type { JSONRPCMessage } from '@modelcontextprotocol/server';
import { ManualClock } from '@tablewise/kernel';
import { StdioTransport } from '../stdio/stdio-transport.ts';
import { RecordingLogger } from './demo-tools.ts';

/** A client that reads only when it is told to. */
class Client extends Writable {
  readonly lines: string[] = [];
  isReading = true;
  private readOn: (() => void) | undefined;

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.lines.push(chunk.toString());
    if (this.isReading) done();
    else this.readOn = done;
  }

  read(): void {
    this.isReading = true;
    this.readOn?.();
  }
}

/** The transport between a client and a server that a spec plays both. */
export class StdioPair {
  readonly input = new PassThrough();
  readonly client = new Client();
  readonly clock = new ManualClock();
  readonly logger = new RecordingLogger();
  readonly transport: StdioTransport;
  /** What reached the server. */
  readonly received: JSONRPCMessage[] = [];

  constructor() {
    const { input, client: output, clock, logger } = this;
    this.transport = new StdioTransport({ input, output, maxLineBytes: 20_000_000, logger, clock });
    this.transport.onmessage = (message) => void this.received.push(message);
    void this.transport.start();
  }

  /** Sends lines and waits until the server has taken what it takes. */
  async send(...lines: readonly string[]): Promise<void> {
    this.input.write(lines.map((line) => `${line}\n`).join(''));
    await this.settle();
  }

  async settle(): Promise<void> {
    for (let before = -1; before < this.received.length;) {
      before = this.received.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  get answers(): unknown[] {
    return this.client.lines.flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line)]));
  }
}
