import {
  DAYS,
  boxSchema,
  languageTag,
  locationSchema,
  priceBandSchema,
} from '@tablewise/contracts';
import { z } from 'zod';

/** As people read it: no control characters, no half of a character, and something to be seen. */
const PRINTABLE = /^[^\p{Cc}\p{Cs}\p{Co}\u2028-\u202e\u2066-\u2069\ufffd]*$/u;
const text = z.string().trim().min(1).max(100).regex(PRINTABLE, 'has characters that nobody sees');

const namedShape = {
  name: text.describe('In English: what answers and stored places carry.'),
  names: z.record(languageTag, text).default({}).describe('In other languages, by language.'),
  aliases: z
    .array(text)
    .default([])
    .describe('Other spellings. Case, accents, spacing and hyphens need none.'),
};
const named = z.strictObject(namedShape);

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const rings = z.array(z.array(position).min(4)).min(1);
const outlineSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('Polygon'), coordinates: rings }),
    z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1) }),
  ])
  .describe('GeoJSON, longitude first; a few dozen corners will do.');

const areaSchema = z.strictObject({
  ...namedShape,
  region: text.describe('The English name of its region.'),
  district: text.describe('The English name of its administrative district.'),
  centre: locationSchema.describe('Where its restaurants are, to about 300 m.'),
  weight: z
    .number()
    .positive()
    .max(1_000)
    .optional()
    .describe('How many places a demo city has there, beside others; 2 without it.'),
});

const period = z.string().describe('"HH:MM - HH:MM", the last minute included; within one day.');

/** Of two names of a zone (Asia/Kolkata, Asia/Calcutta) `Intl` lists one and takes both. */
const isTimeZone = (zone: string): boolean => {
  if (!/^[A-Z]\w*(?:\/[\w+-]+)*$/u.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};
const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code);

/** The shape of a city pack; what its parts say of each other, `City` checks. */
export const cityPackSchema = z.strictObject({
  $schema: z.string().optional(),
  ...namedShape,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/u)
    .describe('ISO 3166-1, such as HK: whose public holidays are kept.'),
  holidays_of: z
    .strictObject({ state: text.optional(), region: text.optional() })
    .optional()
    .describe(
      'Where the country has holidays by state: its code in date-holidays, such as CA of US.',
    ),
  time_zone: z.string().refine(isTimeZone, 'no IANA time zone').describe('IANA name.'),
  currency: z.string().refine(isCurrency, 'no currency').describe('ISO 4217.'),
  languages: z
    .array(languageTag)
    .min(1)
    .describe('Of names, the one that most people there speak first.'),
  weekend: z
    .array(z.enum(DAYS).exclude(['public_holiday']))
    .min(1)
    .describe('Days that most people do not work on.'),
  box: boxSchema.describe('All of the city lies within.'),
  centre: locationSchema.describe('Where a map of it begins.'),
  outline: outlineSchema
    .optional()
    .describe('What lies outside is not of the city; without it, the box.'),
  price_bands: z.array(priceBandSchema).min(1).describe('The cheapest first, without gaps.'),
  meal_periods: z.strictObject({ breakfast: period, lunch: period, dinner: period }),
  cuisines: z
    .record(
      z.string().regex(/^[\p{Ll}\p{Lo}\p{N}_]+$/u),
      z.strictObject({
        labels: z.record(languageTag, text).describe('What it is called, by language.'),
        spellings: z.array(text).default([]).describe('Other names in data.'),
      }),
    )
    .default({})
    .describe('Cuisines that the platform has no name for, or another one; by tag.'),
  landmarks: z
    .array(z.strictObject({ ...namedShape, location: locationSchema }))
    .default([])
    .describe('Where diners say they are, without being areas.'),
  regions: z.array(named).min(1),
  districts: z.array(named).min(1).describe('Administrative districts.'),
  areas: z.array(areaSchema).min(1).describe('Quarters, as diners name them.'),
});

/** All that is true of one city only. Another city is another value of this type. */
export type CityPack = z.infer<typeof cityPackSchema>;
/** A name on one level. */
export type NamedLevel = z.infer<typeof named>;
/** Where diners say they are: a quarter of the city, smaller than an administrative district. */
export type Area = z.infer<typeof areaSchema>;
export type Outline = z.infer<typeof outlineSchema>;
