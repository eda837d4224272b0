import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { SystemClock } from '@tablewise/kernel';
import { z } from 'zod';
import { linesOf } from '../stdio/lines-of.ts';

/** From `src` and `dist` alike. */
const SCRIPT = fileURLToPath(new URL('../../dist/testing/stdio-server.js', import.meta.url));
const MAX_LINE_BYTES = 1024 * 1024;
const answerSchema = z.looseObject({ id: z.number().nullable() });

export type Answer = z.infer<typeof answerSchema>;

/** A client of the server in `stdio-server.ts`, in the 2025 era. It reads only when it is told to. */
export class StdioProcess {
  /** What the process wrote to its log. */
  log = '';
  private readonly child = spawn(process.execPath, [SCRIPT], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  private readonly lines = linesOf(this.child.stdout, MAX_LINE_BYTES);
  private readonly exit = once(this.child, 'exit');

  constructor() {
    this.child.stderr.on('data', (chunk: Buffer) => (this.log += chunk.toString()));
    // It ends before it has read everything where that is too much.
    this.child.stdin.on('error', () => undefined);
  }

  async open(): Promise<void> {
    const clientInfo = { name: 'spec', version: '1.0.0' };
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
    this.request(0, 'initialize', params);
    await this.next();
    this.send(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }));
  }

  request(id: number, method: string, params: object = {}): void {
    this.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
  }

  send(line: string): void {
    this.child.stdin.write(`${line}\n`);
  }

  /** The next answer; `undefined` when there will be none. */
  async next(): Promise<Answer | undefined> {
    const line: IteratorResult<string, undefined> = await this.lines.next();
    return line.done === true ? undefined : answerSchema.parse(JSON.parse(line.value));
  }

  /** Closes the input and gives the exit code. */
  async end(): Promise<number | null> {
    this.child.stdin.end();
    await this.exit;
    return this.child.exitCode;
  }

  /** Whatever it is at: a process that a failed spec leaves would keep Jest from ending. */
  kill(): void {
    this.child.kill('SIGKILL');
  }
}

/** What it cost to serve a client that is slower than the server. */
export interface SlowReading {
  readonly answers: number;
  readonly slowestPingMs: number;
  readonly peakBytes: number;
}

/** Keeps 500 calls in flight, reads slowly, and pings now and then. */
export async function readSlowly(process: StdioProcess, calls: number): Promise<SlowReading> {
  const clock = new SystemClock();
  const pings = new Map<number, number>();
  let [sent, answers, slowestPingMs] = [0, 0, 0];
  const call = (): void => {
    if (sent < calls) process.request(++sent, 'tools/call', { name: 'page' });
    if (sent % 1_000 !== 0 || pings.has(-sent)) return;
    pings.set(-sent, clock.now());
    process.request(-sent, 'ping');
  };
  for (let at = 0; at < IN_FLIGHT; at++) call();
  while (answers < calls) {
    const { id } = (await process.next()) ?? {};
    const pingedAt = pings.get(id ?? 0);
    if (pingedAt !== undefined) slowestPingMs = Math.max(slowestPingMs, clock.now() - pingedAt);
    else {
      answers++;
      call();
      if (answers % READ_AT_ONCE === 0) await clock.sleep(PAUSE_MS);
    }
  }
  return { answers, slowestPingMs, peakBytes: await peakOf(process) };
}

const IN_FLIGHT = 500;
const READ_AT_ONCE = 20;
const PAUSE_MS = 1;

const PEAK_ID = -1;
const peakSchema = z.object({
  result: z.object({ structuredContent: z.object({ greeting: z.coerce.number() }) }),
});

async function peakOf(process: StdioProcess): Promise<number> {
  process.request(PEAK_ID, 'tools/call', { name: 'peak' });
  let answer = await process.next();
  // Pings may be answered after the calls that were sent before them.
  while (answer !== undefined && answer.id !== PEAK_ID) answer = await process.next();
  const { result } = peakSchema.parse(answer);
  return result.structuredContent.greeting * 1_024;
}
