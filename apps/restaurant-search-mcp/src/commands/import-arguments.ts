import { resolve } from 'node:path';
import { FORMATS, PLACE_FORMATS, REVIEW_FORMATS } from '@tablewise/restaurant-store';
import type { ExportImport, PlaceImport, ReviewImport } from '@tablewise/restaurant-store';
import type { CommandContext } from './command.ts';
import { onlyFile, parseArguments } from './parse-arguments.ts';
import { UsageError } from './usage.error.ts';

export const IMPORT_USAGE = `import --format FORMAT FILE [--mapping FILE] [--boundaries FILE] [--demo-votes]
       [--language TAG] [--expect-outside] [--move-city]
       [--force] [--report FILE]
  Replaces what the last import of that format brought, and a demo city, by what a file has.
  Places:
    overpass            an answer of the Overpass API as JSON ([out:json])
    geojson             a collection of features with OpenStreetMap's tags
    yelp                business.json of the Yelp Open Dataset
    original            a folder of the original design, with a JSON file per district
    csv, ndjson         anything else, through a --mapping
  Reviews of places that are there:
    yelp-reviews        review.json of the Yelp Open Dataset
    csv-reviews         anything else, through a --mapping
  Everything at once, votes and reports included:
    tablewise           what \`export\` wrote
  --mapping FILE      says which column is what (libs/restaurant-store/README.md)
  --boundaries FILE   GeoJSON of the administrative districts: what is in none is outside
  --demo-votes        adds generated votes, and says so in each record's sources
  --language TAG      of reviews that do not say; without it each text is looked at
  --expect-outside    more than half of the file may lie outside of the city
  --move-city         removes what the database has of another city
  --force             takes an export without places, which empties the database
  --report FILE       writes the full report, with every position, as JSON`;

const OPTIONS = {
  format: { type: 'string' },
  mapping: { type: 'string' },
  boundaries: { type: 'string' },
  language: { type: 'string' },
  'expect-outside': { type: 'boolean', default: false },
  'move-city': { type: 'boolean', default: false },
  'demo-votes': { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  report: { type: 'string' },
} as const;

/** What is to be imported, and how. */
export type ImportRequest =
  | { readonly kind: 'places'; readonly options: PlaceImport }
  | { readonly kind: 'reviews'; readonly options: ReviewImport }
  | { readonly kind: 'export'; readonly options: ExportImport };

/** A command line of `import`, understood. */
export interface ImportArguments {
  readonly request: ImportRequest;
  readonly reportFile?: string;
}

/** Formats that every option is for; the rest of them refuse it. */
const TAKEN_BY: Readonly<Record<string, readonly string[]>> = {
  mapping: ['csv', 'ndjson', 'csv-reviews'],
  boundaries: PLACE_FORMATS,
  'demo-votes': PLACE_FORMATS,
  'expect-outside': PLACE_FORMATS,
  'move-city': [...PLACE_FORMATS, 'tablewise'],
  language: REVIEW_FORMATS,
  force: ['tablewise'],
};

/** @throws UsageError for anything that is missing, unknown or does not go with the format */
export function readImportArguments(
  args: readonly string[],
  context: Pick<CommandContext, 'city' | 'workingDirectory'>,
): ImportArguments {
  const { values, positionals } = parseArguments(args, OPTIONS, IMPORT_USAGE);
  const format = FORMATS.find((known) => known === values.format);
  if (format === undefined) {
    const given = values.format;
    const what = given === undefined ? '--format is missing' : `unknown format "${given}"`;
    throw new UsageError(`${what}; known: ${FORMATS.join(', ')}`, IMPORT_USAGE);
  }
  requireOptionsOf(format, values);
  const pathOf = (name: string): string => resolve(context.workingDirectory, name);
  const file = pathOf(onlyFile(positionals, 'imported', IMPORT_USAGE));
  const { mapping, boundaries, report, language } = values;
  const request = requestOf(format, {
    file,
    city: context.city,
    mapping: mapping === undefined ? undefined : pathOf(mapping),
    boundaries: boundaries === undefined ? undefined : pathOf(boundaries),
    demoVotes: values['demo-votes'],
    expectOutside: values['expect-outside'],
    moveCity: values['move-city'],
    force: values.force,
    language,
  });
  return {
    request,
    ...(report !== undefined && { reportFile: pathOf(report) }),
  };
}

type Format = (typeof FORMATS)[number];
type Given = Omit<PlaceImport, 'format' | 'onProgress'> &
  Pick<ReviewImport, 'language'> &
  Pick<ExportImport, 'force'>;

function requestOf(format: Format, given: Given): ImportRequest {
  const { file, city, mapping, language, force, moveCity, ...placing } = given;
  if (format === 'tablewise') {
    return { kind: 'export', options: { file, city: city.label, force, moveCity } };
  }
  if (format === 'yelp-reviews' || format === 'csv-reviews') {
    return { kind: 'reviews', options: { format, file, mapping, language } };
  }
  return { kind: 'places', options: { format, file, city, mapping, moveCity, ...placing } };
}

/** A tag of BCP 47, roughly: `en`, `zh-Hant`. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu;

function requireOptionsOf(format: Format, values: Readonly<Record<string, unknown>>): void {
  for (const [option, formats] of Object.entries(TAKEN_BY)) {
    const isGiven = values[option] !== undefined && values[option] !== false;
    if (isGiven && !formats.includes(format)) {
      throw new UsageError(`--${option} does not go with --format ${format}`, IMPORT_USAGE);
    }
  }
  const language = values['language'];
  if (typeof language === 'string' && !LANGUAGE_TAG.test(language)) {
    throw new UsageError(`--language takes a tag such as zh-Hant, not "${language}"`, IMPORT_USAGE);
  }
  if (TAKEN_BY['mapping']?.includes(format) === true && values['mapping'] === undefined) {
    throw new UsageError(`--format ${format} needs a --mapping`, IMPORT_USAGE);
  }
}
