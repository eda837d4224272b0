import { agreeing } from '@tablewise/kernel';
import {
  MAX_CITY_SIZE,
  RealDataPresentError,
  StoreLockedError,
  buildDemoCity,
  requireCity,
} from '@tablewise/restaurant-store';
import type { DemoCityResult, PlaceStore } from '@tablewise/restaurant-store';
import type { City } from '@tablewise/restaurant-domain';
import { amountOf } from './amount.ts';
import type { CommandContext } from './command.ts';
import { parseArguments, wholeNumber } from './parse-arguments.ts';
import { Progress } from './terminal.ts';
import { UsageError } from './usage.error.ts';
import { withStore } from './with-store.ts';

export const DEMO_CITY_USAGE = `demo-city [--size N] [--seed S] [--force] [--if-empty]
  Fills the database with invented restaurants and reviews; same seed, same city.
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
const MAX_ATTEMPTS = 5;

/** Fills the database with a generated city. @throws UsageError, and what `buildDemoCity` throws */
export async function demoCity(args: readonly string[], context: CommandContext): Promise<void> {
  const options = readOptions(args);
  await withStore(context, (store) =>
    options.ifEmpty ? fillIfEmpty(store, options, context) : fill(store, options, context),
  );
}

/**
 * Another start may be filling the same database: whichever is first, its places are there for all.
 * Each attempt waits for the lock as long as the store does.
 */
async function fillIfEmpty(
  store: PlaceStore,
  options: DemoCityArguments,
  context: CommandContext,
): Promise<void> {
  await requireCity(store, { name: context.city.label, moves: false });
  for (let attempt = 1; ; attempt++) {
    const present = await store.count();
    if (present > 0) {
      context.terminal.out(
        `${amountOf(present, 'place')} ${agreeing(present, 'is', 'are')} there already\n`,
      );
      return;
    }
    try {
      await fill(store, options, context);
      return;
    } catch (error) {
      if (!isOvertaken(error) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

function isOvertaken(error: unknown): boolean {
  return error instanceof StoreLockedError || error instanceof RealDataPresentError;
}

async function fill(
  store: PlaceStore,
  options: DemoCityArguments,
  { city, terminal, clock }: CommandContext,
): Promise<void> {
  const startedAt = clock.now();
  const before = await store.generation();
  const result = await build(store, options, { city, terminal });
  const seconds = ((clock.now() - startedAt) / 1_000).toFixed(1);
  terminal.out(
    describe(result, { ...options, city, seconds, changed: result.generation !== before }),
  );
}

interface DemoCityArguments {
  readonly size: number;
  readonly seed: number;
  readonly force: boolean;
  readonly ifEmpty: boolean;
}

function readOptions(args: readonly string[]): DemoCityArguments {
  const { values, positionals } = parseArguments(args, OPTIONS, DEMO_CITY_USAGE);
  if (positionals[0] !== undefined) {
    throw new UsageError(`demo-city takes no file: "${positionals[0]}"`, DEMO_CITY_USAGE);
  }
  const sizes = { option: '--size', min: 1, max: MAX_CITY_SIZE };
  const seeds = { option: '--seed', min: 0, max: MAX_SEED };
  return {
    size: wholeNumber(values.size, sizes, DEMO_CITY_USAGE),
    seed: wholeNumber(values.seed, seeds, DEMO_CITY_USAGE),
    force: values.force,
    ifEmpty: values['if-empty'],
  };
}

async function build(
  store: PlaceStore,
  { size, seed, force }: DemoCityArguments,
  { city, terminal }: Pick<CommandContext, 'city' | 'terminal'>,
): Promise<DemoCityResult> {
  const progress = new Progress(terminal, 'places generated');
  const onProgress = (generated: number): void => {
    progress.tick(generated);
  };
  try {
    return await buildDemoCity(store, { size, seed, force, city, onProgress });
  } finally {
    progress.end();
  }
}

interface About {
  readonly city: City;
  readonly seconds: string;
  readonly changed: boolean;
}

function describe(
  { reviews, superseded, generation }: DemoCityResult,
  about: DemoCityArguments & About,
): string {
  const { size, seed, seconds, changed } = about;
  const what = `${amountOf(size, 'place')} and ${amountOf(reviews, 'review')}`;
  const made = `Demo city of ${about.city.name}: ${what}, seed ${seed}, in ${seconds} s: `;
  const said = `${made}${changed ? 'now' : 'nothing changed,'} generation ${generation}\n`;
  if (superseded === 0) return said;
  return `${said}Removed ${amountOf(superseded, 'imported place')}\n`;
}
