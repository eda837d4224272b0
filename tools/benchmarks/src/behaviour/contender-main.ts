import { stayAlive } from '../measure/stay-alive.ts';
import type { Behaviour, Contender } from './contender.ts';
import { frameworks } from './frameworks.ts';
import type { FindingMessage } from './messages.ts';
import { ours } from './ours.ts';
import { TABLES, tableNamed } from './tables.ts';
import { within, wordsFor } from './within.ts';

/*
 * One contender in a process of its own: what it writes, leaks or fails to catch is its own matter.
 * Examines every behaviour of a table in turn and sends what it finds.
 */

/** For one behaviour, ms: whoever takes longer hangs. */
const PATIENCE_MS = 100_000;
const [, , name = '', table = ''] = process.argv;
const contender = [ours, ...frameworks()].find((one) => one.name === name);
if (contender === undefined) throw new Error(`no contender ${name}`);

// A failure that nobody could catch must not end the comparison; the call it belongs to shows it.
const ignore = (): void => undefined;
process.on('unhandledRejection', ignore).on('uncaughtException', ignore);

await stayAlive(() => examineAll(contender));
process.exit();

async function examineAll(one: Contender): Promise<void> {
  for (const behaviour of TABLES[tableNamed(table)]) {
    const message: FindingMessage = {
      row: behaviour.row,
      finding: await findingOf(behaviour, one),
    };
    await new Promise((resolve) => process.send?.(message, resolve));
  }
}

/** `+` held, `-` did not, with what was seen; what could not be tried is not guessed. */
async function findingOf(behaviour: Behaviour, one: Contender): Promise<string> {
  const settled = await within(PATIENCE_MS, behaviour.examine(one));
  if (settled.kind !== 'answered') return `not run (${wordsFor(settled)})`;
  if (settled.value === undefined) return 'not run';
  return `${settled.value.held ? '+' : '-'} ${settled.value.seen}`;
}
