import { sourceSchema } from '@tablewise/contracts';
import { z } from 'zod';
import { readJsonFile } from '../text/read-json-file.ts';

const column = z.string().min(1);
/** Datasets, or beginnings of ids, of formats that need no mapping. */
const TAKEN = new Set([
  'demo',
  'demo-city',
  'geojson',
  'original',
  'osm',
  'overpass',
  'yelp',
  'yelp-reviews',
]);
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

/** Which columns, or properties, of a file are what. Those that are not named go to `metadata`. */
export const placeMappingSchema = z.strictObject({
  dataset,
  sources: z.union([sources, z.strictObject({ column, values: sourcesByValue })]),
  fields: z.strictObject({
    id: column,
    name: column.optional(),
    name_en: column.optional(),
    name_zh: column.optional(),
    address: column.optional(),
    lat: column.optional(),
    lng: column.optional(),
    area: column.optional(),
    district: column.optional(),
    cuisines: column.optional(),
    opening_hours: column.optional(),
    breakfast: column.optional(),
    lunch: column.optional(),
    dinner: column.optional(),
    price_range: column.optional(),
    price_level: column.optional(),
    likes: column.optional(),
    neutral: column.optional(),
    dislikes: column.optional(),
    listed_at: column.optional(),
  }),
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
    restaurant_id: column,
    text: column,
    date: column,
    stars: column.optional(),
    language: column.optional(),
    author: column.optional(),
  }),
  delimiter,
});
export type ReviewMapping = z.infer<typeof reviewMappingSchema>;

/** @throws ImportFileError, ImportMalformedError when it is no such mapping */
export function readMapping<T>(file: string, schema: z.ZodType<T>): T {
  return readJsonFile(file, schema, 'a mapping');
}
