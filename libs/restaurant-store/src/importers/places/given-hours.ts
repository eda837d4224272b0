import { weekOfDayMap, weekOfPeriods } from '@tablewise/restaurant-domain';
import type { ParsedHours } from '@tablewise/restaurant-domain';
import { z } from 'zod';
import type { GivenHours } from './draft.ts';

const dayMapSchema = z.record(z.string(), z.string());
const pointSchema = z.object({ day: z.number(), time: z.string() });
const periodsSchema = z.array(z.object({ open: pointSchema, close: pointSchema.optional() }));
/** Map services wrap their periods. */
const wrappedSchema = z.looseObject({ periods: periodsSchema });

/** Hours as data has them: OSM syntax as text, a map of days, or a list of periods. */
export function givenHours(value: unknown): GivenHours | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return { kind: 'osm', text: value };
  const read = weekOf(value);
  if (read.kind === 'known') return { kind: 'week', week: read.week, remarks: read.warnings };
  return { kind: 'unreadable', given: value, why: read.reason };
}

function weekOf(value: unknown): ParsedHours {
  const wrapped = wrappedSchema.safeParse(value);
  const periods = wrapped.success ? wrapped.data.periods : periodsSchema.safeParse(value).data;
  if (periods !== undefined) return weekOfPeriods(periods);
  const dayMap = dayMapSchema.safeParse(value).data;
  if (dayMap !== undefined) return weekOfDayMap(dayMap);
  return { kind: 'unknown', reason: 'neither text, nor a map of days, nor a list of periods' };
}
