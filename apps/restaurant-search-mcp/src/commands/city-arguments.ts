import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CityFacts } from '@tablewise/restaurant-domain/city-making';
import type { CommandContext } from './command.ts';
import { parseArguments } from './parse-arguments.ts';
import { requireWritable } from './require-writable.ts';
import { UsageError } from './usage.error.ts';

export const MAKE_CITY_USAGE = `city --name NAME --country CODE --boundaries FILE --places FILE --out FILE [--force]
     [--state CODE] [--time-zone ZONE] [--currency CODE] [--languages TAGS]
     [--weekend DAYS] [--bands A,B,C] [--meals PERIODS]
city --check FILE
city --schema
  Makes a city pack, for CITY_FILE and --city, out of OpenStreetMap's boundaries and places; how to
  get them is in apps/restaurant-search-mcp/CITIES.md. The second row is guessed where it is not
  given, and each guess is said.
  --name NAME         of the city, in English
  --country CODE      ISO 3166-1: DK
  --boundaries FILE   GeoJSON of its administrative boundaries: regions and districts
  --places FILE       an answer of Overpass, or GeoJSON, of its place nodes: areas
  --out FILE          the pack
  --force             replaces FILE if it is there
  --state CODE        whose public holidays are kept, too: CA
  --time-zone ZONE    IANA name: Europe/Copenhagen
  --currency CODE     ISO 4217: DKK
  --languages TAGS    of names, the one that most people speak first: da,en
  --weekend DAYS      fri,sat
  --bands A,B,C       what a person pays at most in the price levels 1, 2 and 3: 100,250,500
  --meals PERIODS     breakfast, lunch, dinner: "07:00 - 11:29,11:30 - 17:29,17:30 - 22:30"
  --check FILE        reads a pack, and says every fault or what is in it
  --schema            shows the JSON Schema of packs`;

const OPTIONS = {
  name: { type: 'string' },
  country: { type: 'string' },
  boundaries: { type: 'string' },
  places: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean', default: false },
  state: { type: 'string' },
  'time-zone': { type: 'string' },
  currency: { type: 'string' },
  languages: { type: 'string' },
  weekend: { type: 'string' },
  bands: { type: 'string' },
  meals: { type: 'string' },
  check: { type: 'string' },
  schema: { type: 'boolean', default: false },
} as const;

/** A command line of `city`, understood. */
export type CityArguments =
  | { readonly kind: 'schema' }
  | { readonly kind: 'check'; readonly file: string }
  | {
      readonly kind: 'pack';
      readonly facts: CityFacts;
      readonly files: { readonly boundaries: string; readonly places: string };
      /** Whole path, and as it was typed. */
      readonly out: { readonly path: string; readonly typed: string };
    };

/** @throws UsageError for what is missing, unknown, or a file that cannot or must not be written */
export function readCityArguments(
  args: readonly string[],
  { workingDirectory }: Pick<CommandContext, 'workingDirectory'>,
): CityArguments {
  const { values, positionals } = parseArguments(args, OPTIONS, MAKE_CITY_USAGE);
  if (positionals[0] !== undefined) {
    throw new UsageError(
      `"${positionals[0]}" belongs to no option; quote names with spaces`,
      MAKE_CITY_USAGE,
    );
  }
  if (values.schema) return { kind: 'schema' };
  const { check } = values;
  if (check !== undefined) return { kind: 'check', file: resolve(workingDirectory, check) };
  const { name, country, boundaries, places, out } = values;
  const required = Object.entries({ name, country, boundaries, places, out });
  const missing = required.flatMap(([option, value]) => (value ? [] : [`--${option}`]));
  if (!name || !country || !boundaries || !places || !out) {
    throw new UsageError(`${missing.join(', ')}: missing`, MAKE_CITY_USAGE);
  }
  const path = resolve(workingDirectory, out);
  requireWritable(path, { option: '--out', usage: MAKE_CITY_USAGE });
  if (existsSync(path) && !values.force) {
    throw new UsageError(`${path} is there already; --force replaces it`, MAKE_CITY_USAGE);
  }
  return {
    kind: 'pack',
    facts: {
      name,
      country,
      state: values.state,
      timeZone: values['time-zone'],
      currency: values.currency?.toUpperCase(),
      languages: listOf(values.languages),
      weekend: listOf(values.weekend),
      bands: listOf(values.bands)?.map(Number),
      meals: listOf(values.meals),
    },
    files: {
      boundaries: resolve(workingDirectory, boundaries),
      places: resolve(workingDirectory, places),
    },
    out: { path, typed: out },
  };
}

function listOf(text: string | undefined): string[] | undefined {
  return text?.split(',').map((item) => item.trim());
}
