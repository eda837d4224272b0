/** `npm run newcomers`: meets every situation of the table, or those that are named. */
import { parseArgs } from 'node:util';
import { SystemClock } from '@tablewise/kernel';
import { ending } from '../../bin/ending.js';
import { ROOT } from '../../bin/root.js';
import { meet, renderOutcome } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { preparedClone } from './prepared-clone.ts';
import { Site } from './site.ts';
import { SITUATIONS } from './table.ts';

const USAGE = `npm run newcomers [-- --only NAME … --quick --json]
  Clones the last commit into folders of its own and does there what newcomers do. NAME is a
  situation, or a part of its name; --quick leaves out what takes minutes.`;

const OPTIONS = {
  only: { type: 'string', multiple: true },
  quick: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Runs the command; its exit code. */
export async function newcomers(args: readonly string[]): Promise<0 | 1> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { only = [''] } = values;
  const chosen = SITUATIONS.filter(
    ({ name, cost }) =>
      (!values.quick || cost === 'quick') && only.some((part) => name.includes(part)),
  );
  if (values.help || chosen.length === 0) {
    process.stdout.write(`${USAGE}\n${SITUATIONS.map(({ name }) => `    ${name}\n`).join('')}`);
    return values.help ? 0 : 1;
  }
  const outcomes = await meetAll(chosen, (row) => {
    if (!values.json) process.stdout.write(`${renderOutcome(row)}\n`);
  });
  if (values.json) process.stdout.write(`${JSON.stringify(outcomes, null, 2)}\n`);
  return outcomes.some(({ kind }) => kind === 'failed') ? 1 : 0;
}

/** One after the other: they take ports, memory and both cores. */
async function meetAll(
  situations: typeof SITUATIONS,
  onOutcome: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const clock = new SystemClock();
  const openSite = (): Site =>
    new Site({ root: ROOT, clock, prepared: prepared.path, signal: ending });
  const prepared = preparedClone(openSite);
  const outcomes: Outcome[] = [];
  const working = clock.keepAlive();
  try {
    for (const situation of situations) {
      ending.throwIfAborted();
      const outcome = await meet(situation, openSite, { clock, signal: ending });
      outcomes.push(outcome);
      onOutcome(outcome);
    }
    return outcomes;
  } finally {
    prepared.close();
    working.release();
  }
}
