import { SystemClock } from '@tablewise/kernel';
import { Gazetteer, HONG_KONG } from '@tablewise/restaurant-domain';
import { MAX_CITY_SIZE, buildDemoCity, openPlaceStore } from '@tablewise/restaurant-store';
import type { CommandContext } from './command.ts';
import { parseArguments, wholeNumber } from './parse-arguments.ts';
import { Progress } from './terminal.ts';
import { UsageError } from './usage.error.ts';

export const DEMO_CITY_USAGE = `demo-city [--size N] [--seed S] [--force] [--if-empty]
  Fills the database with invented restaurants; same seed, same city.
  --size N     how many, 1 to ${MAX_CITY_SIZE.toLocaleString('en')} (2,000)
  --seed S     a whole number (42)
  --force      replaces imported places, which are otherwise safe
  --if-empty   does nothing when there are places already`;

const OPTIONS = {
  size: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '42' },
  force: { type: 'boolean', default: false },
  'if-empty': { type: 'boolean', default: false },
} as const;

const MAX_SEED = 2 ** 32 - 1;

export function demoCity(args: readonly string[], context: CommandContext): void {
  const { values, positionals } = parseArguments(args, OPTIONS, DEMO_CITY_USAGE);
  if (positionals[0] !== undefined) {
    throw new UsageError(`demo-city takes no file: "${positionals[0]}"`, DEMO_CITY_USAGE);
  }
  const size = wholeNumber(
    values.size,
    { option: '--size', min: 1, max: MAX_CITY_SIZE },
    DEMO_CITY_USAGE,
  );
  const seed = wholeNumber(
    values.seed,
    { option: '--seed', min: 0, max: MAX_SEED },
    DEMO_CITY_USAGE,
  );
  const clock = new SystemClock();
  const store = openPlaceStore({ path: context.database, clock });
  try {
    const present = store.count();
    if (values['if-empty'] && present > 0) {
      context.terminal.out(`${present.toLocaleString('en')} places are there already\n`);
      return;
    }
    const startedAt = clock.now();
    const progress = new Progress(context.terminal, 'places generated');
    const result = buildDemoCity(store, {
      size,
      seed,
      gazetteer: new Gazetteer(HONG_KONG),
      force: values.force,
      onProgress: (generated) => {
        progress.tick(generated);
      },
    });
    progress.end();
    const seconds = ((clock.now() - startedAt) / 1_000).toFixed(1);
    const changed = result.added + result.updated + result.removed + result.superseded > 0;
    context.terminal.out(
      `Demo city of ${size.toLocaleString('en')} places, seed ${seed}, in ${seconds} s: ` +
        `${changed ? 'now' : 'nothing changed,'} generation ${result.generation}\n`,
    );
    if (result.superseded > 0) {
      context.terminal.out(`Removed ${result.superseded.toLocaleString('en')} imported places\n`);
    }
  } finally {
    store.close();
  }
}
