import { languageTag, sourceSchema } from '@tablewise/contracts';
import { z } from 'zod';
import { FORMATS } from '../formats.ts';
import { readJsonFile } from '../text/read-json-file.ts';

const column = z.string().min(1);
/** One column, or several whose text together is no other record's. */
const identity = z.union([column, z.array(column).min(1)]);
/** Formats, which are datasets of their name, and other beginnings of ids. */
const TAKEN = new Set<string>([...FORMATS, 'demo', 'demo-city', 'osm']);
const givenSource = sourceSchema.extend({
  licence: z.string().default('unknown'),
  confidence: sourceSchema.shape.confidence.default('unknown'),
});
const sources = z.array(givenSource).min(1);
/** Part of every id, `DATASET:ID`, and what a run replaces as a whole. */
const sourcesByValue = z
  .record(z.string(), sources)
  .transform((values) => new Map(Object.entries(values)));
const dataset = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,49}$/u, 'lower case, digits and -')
  .refine((name) => !TAKEN.has(name), 'a name that another format uses');
const delimiter = z.string().length(1).default(',');
const language = languageTag;

const placeFields = z
  .strictObject({
    id: identity,
    name: column.optional(),
    /** By language; `name_en` and `name_zh` are two of them. */
    names: z.record(language, column).default({}),
    name_en: column.optional(),
    name_zh: column.optional(),
    address: column.optional(),
    phone: column.optional(),
    website: column.optional(),
    lat: column.optional(),
    lng: column.optional(),
    area: column.optional(),
    district: column.optional(),
    cuisines: column.optional(),
    diet: column.optional(),
    opening_hours: column.optional(),
    breakfast: column.optional(),
    lunch: column.optional(),
    dinner: column.optional(),
    price_range: column.optional(),
    price_level: column.optional(),
    likes: column.optional(),
    neutral: column.optional(),
    dislikes: column.optional(),
    total: column.optional(),
    listed_at: column.optional(),
  })
  .refine(
    ({ total, neutral, likes, dislikes }) =>
      total === undefined ||
      (neutral === undefined && likes !== undefined && dislikes !== undefined),
    { path: ['total'], message: 'is in place of neutral, beside likes and dislikes' },
  );

/** Which columns, or properties, of a file are what. Those that are not named go to `metadata`. */
export const placeMappingSchema = z.strictObject({
  dataset,
  sources: z.union([sources, z.strictObject({ column, values: sourcesByValue })]),
  fields: placeFields,
  /** Several rows are of one place: those of one id become one, their cuisines united. */
  join_rows: z.boolean().default(false),
  delimiter,
});
export type PlaceMapping = z.infer<typeof placeMappingSchema>;

/** The same for reviews. Who wrote one is kept as a hash. */
export const reviewMappingSchema = z.strictObject({
  dataset,
  source: givenSource,
  /** What the store puts before the ids that the file has for restaurants: `yelp:`. */
  restaurant_prefix: z.string().default(''),
  fields: z.strictObject({
    id: column.optional(),
    restaurant_id: identity,
    text: column,
    date: column,
    stars: column.optional(),
    language: column.optional(),
    author: column.optional(),
  }),
  delimiter,
});
export type ReviewMapping = z.infer<typeof reviewMappingSchema>;

/** All columns that fields name. */
export function columnsIn(fields: PlaceMapping['fields'] | ReviewMapping['fields']): string[] {
  const named: (string | string[] | Record<string, string> | undefined)[] = Object.values(fields);
  return named.flatMap((from) => (typeof from === 'object' ? Object.values(from) : (from ?? [])));
}

/** @throws ImportFileError, ImportMalformedError when it is no such mapping */
export function readMapping<T>(file: string, schema: z.ZodType<T>): T {
  return readJsonFile(file, schema, 'a mapping');
}
