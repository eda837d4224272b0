import { z } from 'zod';
import { IN_RESULTS, IN_SEARCH, toldIn } from './told-in.ts';
import { countOf } from './figures.ts';
import { LIMITS } from './limits.ts';
import { schemaNames } from './schema-names.ts';

/** The `price_range` of a place whose price nobody knows; every other one is a label of the city. */
export const NO_PRICE = 'Not specified';

/** The public holidays are a day of their own beside the seven. */
export const DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'public_holiday',
] as const;
export type Day = (typeof DAYS)[number];

export const MEAL_TYPES = ['breakfast', 'lunch', 'dinner'] as const;
export type MealType = (typeof MEAL_TYPES)[number];

/** Votes on a place, one kind each per voter. */
export const votesSchema = z
  .object({
    likes: countOf('Votes for it.').max(LIMITS.maxVotes),
    neutral: countOf('Votes neither for nor against it.').max(LIMITS.maxVotes),
    dislikes: countOf('Votes against it.').max(LIMITS.maxVotes),
  })
  .describe('Votes, one of each voter.')
  .register(schemaNames, { id: 'Votes' })
  .register(toldIn, IN_SEARCH);
export type Votes = z.infer<typeof votesSchema>;

export const VOTE_KINDS = ['like', 'neutral', 'dislike'] as const;
export type VoteKind = (typeof VOTE_KINDS)[number];

const ranges = (days: string): z.ZodArray<z.ZodString> =>
  z.array(z.string()).describe(`On ${days}: "HH:MM - HH:MM", past midnight where it ends earlier.`);

/** Ranges of any day of a kind of day. */
export const operatingHoursSchema = z
  .object({
    mon_fri: ranges('any day from Monday to Friday'),
    sat_sun: ranges('Saturday or Sunday'),
    public_holiday: z
      .array(z.string())
      .describe('On public holidays, written the same; empty: closed, or nobody knows.'),
  })
  .describe(
    'What any day of a kind of day has: it hides that days differ (closed on Fridays) or depend on ' +
      'the date. hours does not; opening_hours is the source.',
  )
  .register(schemaNames, { id: 'OperatingHours' })
  .register(toldIn, IN_RESULTS);
export type OperatingHours = z.infer<typeof operatingHoursSchema>;

const dayRanges = (day: string): z.ZodArray<z.ZodString> =>
  z.array(z.string()).describe(`On ${day}; empty: closed.`);

/** The usual week, day by day. A range belongs to the day it begins on. */
const hoursByDaySchema = z
  .object({
    mon: dayRanges('Mondays'),
    tue: dayRanges('Tuesdays'),
    wed: dayRanges('Wednesdays'),
    thu: dayRanges('Thursdays'),
    fri: dayRanges('Fridays'),
    sat: dayRanges('Saturdays'),
    sun: dayRanges('Sundays'),
    ph: z
      .union([
        z.array(z.string()).describe('Of their own; empty: closed.'),
        z.enum(['like_weekday', 'unknown']).describe('Those of the day it falls on; not known.'),
      ])
      .describe('On public holidays: ranges, like_weekday or unknown.'),
  })
  .describe(
    'The usual week, day by day: "HH:MM - HH:MM", past midnight where it does not end later, with + ' +
      'where it may be open for longer. What differs by date is in opening_hours alone.',
  )
  .register(schemaNames, { id: 'HoursByDay' })
  .register(toldIn, IN_RESULTS);
export type HoursByDay = z.infer<typeof hoursByDaySchema>;

export const locationSchema = z
  .object({
    lat: z.number().min(-90).max(90).describe('Latitude in degrees.'),
    lng: z.number().min(-180).max(180).describe('Longitude in degrees.'),
  })
  .describe('A point (WGS 84).')
  .register(schemaNames, { id: 'Location' })
  .register(toldIn, IN_SEARCH);
export type Location = z.infer<typeof locationSchema>;

export const mealAnswerSchema = z.enum(['yes', 'no', 'unknown']);
export type MealAnswer = z.infer<typeof mealAnswerSchema>;

/** Whatever a record holds, a link runs no script. */
const link = z.url({ protocol: /^https?$/u, error: 'is no link of http or https' });

/** Digits with what people write between them, an extension after them; several with `;`. */
const PHONE = /^(?=(?:\D*\d){3})\(?\+?\d[\d\s()+./;,#*–-]{1,98}(?:ext\.? ?\d{1,6})?$/iu;

/** As OpenStreetMap answers `diet:*`: it has nothing else, a choice, something, or nothing of it. */
export const DIET_ANSWERS = ['only', 'yes', 'limited', 'no'] as const;
export type DietAnswer = (typeof DIET_ANSWERS)[number];

/** Where a record, or a part of it, comes from. */
export const sourceSchema = z
  .object({
    name: z.string().min(1).describe('generated, openstreetmap, fehd, …'),
    gives: z
      .string()
      .optional()
      .describe('What of the record it gave; the whole record when absent.'),
    licence: z.string().describe('SPDX identifier or name.'),
    attribution: z
      .string()
      .optional()
      .describe('What the licence asks to be shown wherever the place is.'),
    url: link.optional().describe('The record at its source.'),
    confidence: z
      .enum(['high', 'medium', 'low', 'unknown'])
      .describe('How far the source is to be trusted.'),
  })
  .describe('Where a record, or a part of it, comes from.')
  .register(schemaNames, { id: 'Source' })
  .register(toldIn, IN_RESULTS);
export type Source = z.infer<typeof sourceSchema>;

/**
 * A restaurant as it crosses a wire. The first block keeps the original design's names: `meal_type`
 * are cuisine tags despite its name, `district` is an area, `location_category` its region.
 * Unknown keys pass through.
 */
export const placeSchema = z.looseObject({
  id: z.string().min(1).max(200).describe('Stays the same over imports.'),
  name: z.string().min(1).describe('In the language asked for; names has the others.'),
  address: z.string().describe('As its source writes it.'),
  district: z.string().describe('The area it is in, such as Tsim Sha Tsui, by its English name.'),
  location_category: z.string().describe('The region that the area is in, such as Kowloon.'),
  meal_type: z
    .array(z.string())
    .describe('Cuisines, despite the name; meals says what it serves when.'),
  price_range: z
    .string()
    .min(1)
    .max(60)
    .describe('What a person pays, as a label of the city, or Not specified.'),
  operating_hours: operatingHoursSchema
    .optional()
    .describe('By kind of day: hides that days differ, hours does not. Absent when unknown.'),
  sentiment: votesSchema,
  metadata: z.record(z.string(), z.unknown()).describe('What its source says besides.'),

  names: z.record(z.string(), z.string()).optional().describe('By language, such as en, zh.'),
  phone: z.string().regex(PHONE, 'is no number to call').optional().describe('Several with ;.'),
  website: link.optional().describe('http or https.'),
  diet: z
    .record(z.string(), z.enum(DIET_ANSWERS))
    .describe('Diets served (vegan, halal, gluten_free …): only, yes, limited or no; else unknown.')
    .register(toldIn, IN_RESULTS)
    .optional(),
  location: locationSchema.optional().describe('Absent when unknown.'),
  administrative_district: z
    .string()
    .optional()
    .describe('One of the administrative districts, by its English name.'),
  cuisines: z.array(z.string()).describe('As list_cuisines names them.'),
  price_level: z
    .int()
    .min(1)
    .max(4)
    .optional()
    .describe('1 (cheap) to 4 (dear); absent when unknown.'),
  opening_hours: z
    .string()
    .optional()
    .describe('In the syntax of OpenStreetMap, as it came: with what differs by date.'),
  time_zone: z.string().describe('IANA name, such as Asia/Hong_Kong: its hours are in it.'),
  meals: z
    .object({
      breakfast: mealAnswerSchema.describe('Whether it serves breakfast.'),
      lunch: mealAnswerSchema.describe('Whether it serves lunch.'),
      dinner: mealAnswerSchema.describe('Whether it serves dinner.'),
    })
    .describe('Which meals it is open for; unknown where its hours are.'),
  listed_at: z.iso.datetime().optional().describe('When it first came into the data.'),
  sources: z.array(sourceSchema).min(1).describe('Where the record comes from.'),
});
export type Place = z.infer<typeof placeSchema>;

/**
 * A place on a page of results. With `fields` a caller may ask for fewer; id, name and sentiment
 * are never left out, so every result can be ranked. `hours` and `currency` follow from the record
 * and the city where it is shown; no store has them.
 */
export const placeOnPageSchema = placeSchema
  .extend({
    hours: hoursByDaySchema
      .optional()
      .describe(
        'The usual week. mon … sun: "HH:MM - HH:MM", past midnight where it does not end later, with ' +
          '+ for at least; empty: closed. ph, public holidays: the same, like_weekday or unknown. ' +
          'Absent when unknown.',
      ),
    currency: z.string().length(3).optional().describe('Of price_range, such as HKD (ISO 4217).'),
  })
  .partial()
  .required({ id: true, name: true, sentiment: true })
  .describe('A restaurant, with all of its fields or those asked for.')
  .register(schemaNames, { id: 'Place' })
  .register(toldIn, IN_SEARCH);
export type PlaceOnPage = z.infer<typeof placeOnPageSchema>;
