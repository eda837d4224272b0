import { z } from 'zod';
import { LIMITS } from './limits.ts';

export const PRICE_RANGES = [
  'Below $50',
  '$51-100',
  '$101-200',
  '$201-400',
  '$401-800',
  'Above $801',
  'Not specified',
] as const;

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

const count = z.int().nonnegative().max(LIMITS.maxVotes);

/** Votes on a place, one kind each per voter. */
export const votesSchema = z.object({ likes: count, neutral: count, dislikes: count });
export type Votes = z.infer<typeof votesSchema>;

export const VOTE_KINDS = ['like', 'neutral', 'dislike'] as const;
export type VoteKind = (typeof VOTE_KINDS)[number];

/** Ranges `"HH:MM - HH:MM"` per kind of day; one that ends before it starts crosses midnight. */
export const operatingHoursSchema = z.object({
  mon_fri: z.array(z.string()),
  sat_sun: z.array(z.string()),
  public_holiday: z.array(z.string()),
});
export type OperatingHours = z.infer<typeof operatingHoursSchema>;

export const locationSchema = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});
export type Location = z.infer<typeof locationSchema>;

export const mealAnswerSchema = z.enum(['yes', 'no', 'unknown']);
export type MealAnswer = z.infer<typeof mealAnswerSchema>;

/** Where a record, or a part of it, comes from. */
export const sourceSchema = z.object({
  /** `generated`, `openstreetmap`, `fehd`, … */
  name: z.string().min(1),
  /** What of the record it gave; the whole record when absent. */
  gives: z.string().optional(),
  licence: z.string(),
  /** What the licence asks to be shown wherever the place is. */
  attribution: z.string().optional(),
  url: z.string().optional(),
  confidence: z.enum(['high', 'medium', 'low', 'unknown']),
});
export type Source = z.infer<typeof sourceSchema>;

/**
 * A restaurant as it crosses a wire. The first block keeps the original design's names: `meal_type`
 * are cuisine tags despite its name, `district` is an area, `location_category` its region.
 * Unknown keys pass through.
 */
export const placeSchema = z.looseObject({
  id: z.string().min(1).max(200),
  name: z.string().min(1),
  address: z.string(),
  district: z.string(),
  location_category: z.string(),
  meal_type: z.array(z.string()),
  price_range: z.enum(PRICE_RANGES),
  /** Absent when unknown. Ranges of any day of a kind of day; `opening_hours` is exact. */
  operating_hours: operatingHoursSchema.optional(),
  sentiment: votesSchema,
  metadata: z.record(z.string(), z.unknown()),

  /** By language: `en`, `zh`. */
  names: z.record(z.string(), z.string()).optional(),
  location: locationSchema.optional(),
  /** One of the administrative districts, by its English name. */
  administrative_district: z.string().optional(),
  cuisines: z.array(z.string()),
  /** 1 (cheap) to 4; absent when unknown. */
  price_level: z.int().min(1).max(4).optional(),
  /** OpenStreetMap syntax, as it came. */
  opening_hours: z.string().optional(),
  /** IANA name: `Asia/Hong_Kong`. */
  time_zone: z.string(),
  meals: z.object({
    breakfast: mealAnswerSchema,
    lunch: mealAnswerSchema,
    dinner: mealAnswerSchema,
  }),
  /** When the place came into the data. Kept by every later import. */
  listed_at: z.iso.datetime().optional(),
  sources: z.array(sourceSchema).min(1),
});
export type Place = z.infer<typeof placeSchema>;

/**
 * A place on a page of results. With `fields` a caller may ask for fewer; id, name and sentiment
 * are never left out, so every result can be ranked.
 */
export const placeOnPageSchema = placeSchema
  .partial()
  .required({ id: true, name: true, sentiment: true });
export type PlaceOnPage = z.infer<typeof placeOnPageSchema>;
