import { SystemClock } from '@tablewise/kernel';
import { behindWrapper, faultyStdioServer } from '@tablewise/mcp-client-manager/testing';
import type { Behaviour, Contender, Finding } from './contender.ts';
import { liveMarked } from './live-marked.ts';
import { isGood, within, wordsFor } from './within.ts';

const PATIENCE_MS = 5_000;
/** Calls until the server must have died, which it does at its second. */
const MAX_CALLS = 10;
const MAX_TRIES = 100;
const clock = new SystemClock();
let marked = 0;

async function dying(contender: Contender): Promise<Finding> {
  const connection = await contender.connect(faultyStdioServer({ crashAfterCalls: 1 }));
  let isDead = false;
  for (let call = 0; call < MAX_CALLS && !isDead; call++)
    isDead = !isGood(await within(PATIENCE_MS, connection.call('echo')));
  let recovered = false;
  const since = clock.now();
  for (let tries = 0; tries < MAX_TRIES && !recovered; tries++) {
    recovered = isGood(await within(PATIENCE_MS, connection.call('echo')));
    if (!recovered) await clock.sleep(20);
  }
  const ms = clock.now() - since;
  await within(PATIENCE_MS, connection.close());
  return { held: isDead && recovered, seen: recovered ? `recovered in ${ms} ms` : 'never' };
}

async function orphans(contender: Contender): Promise<Finding | undefined> {
  if (process.platform !== 'linux') return undefined;
  const marker = `tablewise-bench-${process.pid}-${++marked}`;
  const { command, args } = faultyStdioServer({ ignoresEndOfInput: true });
  const wrapped = behindWrapper({ command, args: [...args, marker] });
  const connection = await contender.connect(wrapped);
  await connection.call('echo');
  const closed = await within(10_000, connection.close());
  const left = liveMarked(marker);
  for (const pid of left) process.kill(pid, 'SIGKILL');
  const took = closed.kind === 'answered' ? `${closed.ms} ms` : wordsFor(closed);
  return { held: left.length === 0, seen: `${left.length} left, close() ${took}` };
}

async function lastWords(contender: Contender): Promise<Finding> {
  const words = 'no database at 10.0.0.1';
  const connection = await contender.connect(
    faultyStdioServer({ crashAfterCalls: 0, stderr: words }),
  );
  const failed = await within(PATIENCE_MS, connection.call('echo'));
  await within(PATIENCE_MS, connection.close());
  const text = failed.kind === 'failed' ? describe(failed.error) : '';
  const held = [words, 'places', 'echo', 'elapsedMs', 'attempt'].every((one) => text.includes(one));
  const message = failed.kind === 'failed' && failed.error instanceof Error;
  return { held, seen: message && !held ? shorten(text) : wordsFor(failed) };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.message} ${'details' in error ? JSON.stringify(error.details) : ''}`;
}

function shorten(text: string): string {
  return text.trim().replaceAll('\n', ' ').slice(0, 60);
}

export const PROCESS_BEHAVIOURS: readonly Behaviour[] = [
  { row: 3, what: 'stdio server dies', examine: dying },
  { row: 4, what: 'processes left after close() behind a wrapper', examine: orphans },
  { row: 18, what: 'the error says where, what, when and why', examine: lastWords },
];
