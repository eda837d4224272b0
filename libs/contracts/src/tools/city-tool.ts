import { z } from 'zod';
import { DAYS, locationSchema } from '../place.ts';
import { IN_RESULTS, toldIn } from '../told-in.ts';
import { schemaNames } from '../schema-names.ts';
import { boxSchema, languageTag } from './search-fields.ts';
import { FOR_READERS, READ_ONLY } from './tool-definition.ts';
import type { ToolDefinition } from './tool-definition.ts';

const period = (meal: string): z.ZodString => z.string().describe(`Of ${meal}: "HH:MM - HH:MM".`);

export const priceBandSchema = z
  .object({
    label: z.string().min(1).max(60).describe('As price_range of a restaurant has it.'),
    level: z.int().min(1).max(4).describe('Its price_level: 1 (cheap) to 4 (dear).'),
    from: z.number().positive().optional().describe('What a person pays at least.'),
    to: z.number().positive().optional().describe('What a person pays at most.'),
  })
  .describe('A range of prices, in the currency of the city.')
  .register(schemaNames, { id: 'PriceBand' })
  .register(toldIn, IN_RESULTS);
export type PriceBand = z.infer<typeof priceBandSchema>;

const names = z.record(languageTag, z.string()).describe('By language.');

const landmarkSchema = z
  .object({ name: z.string().describe('In English.'), names, location: locationSchema })
  .register(toldIn, IN_RESULTS);

/** All that is true of one city only and that callers may know. */
export const citySchema = z
  .looseObject({
    name: z.string().min(1).describe('In English.'),
    names,
    country: z.string().length(2).describe('ISO 3166-1, such as HK.'),
    box: boxSchema.describe('All of the city lies within.'),
    centre: locationSchema.describe('Where a map of it begins.'),
    time_zone: z.string().describe('IANA name: times without an offset are in it.'),
    currency: z.string().length(3).describe('ISO 4217, such as HKD.'),
    price_bands: z.array(priceBandSchema).min(1).describe('The cheapest first.'),
    languages: z.array(languageTag).min(1).describe('What `lang` may be.'),
    weekend: z
      .array(z.enum(DAYS).register(toldIn, IN_RESULTS))
      .describe('Days that most people do not work on.'),
    meal_periods: z
      .object({
        breakfast: period('breakfast'),
        lunch: period('lunch'),
        dinner: period('dinner'),
      })
      .describe('When each meal is: "HH:MM - HH:MM", both ends included.')
      .register(toldIn, IN_RESULTS),
    landmarks: z.array(landmarkSchema).describe('Where diners say they are, without being areas.'),
  })
  .describe('The city that the restaurants are of.')
  .register(schemaNames, { id: 'City' });
export type CityDescription = z.infer<typeof citySchema>;

export const describeCityTool = {
  name: 'describe_city',
  title: 'The city',
  description:
    'Bounds, time zone, currency, price bands, languages and meal periods of the city; its areas are ' +
    'in list_areas.',
  inputSchema: z.strictObject({}),
  outputSchema: citySchema,
  annotations: READ_ONLY,
  access: FOR_READERS,
} as const satisfies ToolDefinition;
