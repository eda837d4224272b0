import { basename, extname } from 'node:path';
import { weekOf } from '@tablewise/restaurant-domain';
import { sourceUnknown } from '../../records/sources.ts';
import { cuisinesOf } from '../places/cuisines.ts';
import type { Draft, Drafted, GivenHours } from '../places/draft.ts';
import type { PlaceFile } from '../places/place-file.ts';
import { firstIssue } from '../run/first-issue.ts';
import { rejected } from '../run/reading.ts';
import type { Position, Raw } from '../run/reading.ts';
import { readJsonList } from '../text/read-json-list.ts';
import { jsonFilesIn } from './json-files-in.ts';
import { restaurantSchema } from './restaurant.ts';
import type { Restaurant } from './restaurant.ts';

/** As the original's files and its models call them. */
const KINDS_OF_DAY = new Set([
  'mon_fri',
  'Mon - Fri',
  'sat_sun',
  'Sat - Sun',
  'public_holiday',
  'Public Holiday',
]);

/** A folder of the original design: a JSON file per district, each with a list of restaurants. */
export class OriginalFolder implements PlaceFile {
  constructor(private readonly folder: string) {}

  /** @throws ImportTruncatedError, ImportMalformedError with the position, ImportFileError */
  *read(): Generator<Raw> {
    const list = { key: 'restaurants', what: 'a file of a district', idOf };
    for (const { path, file } of jsonFilesIn(this.folder)) {
      for (const part of readJsonList(path, list)) {
        if (part.kind !== 'record') continue;
        yield { kind: 'raw', at: { file, index: part.index }, value: part.value };
      }
    }
  }

  draft(value: unknown, { file = '' }: Position): Drafted {
    const parsed = restaurantSchema.safeParse(value);
    if (parsed.success) {
      const filedUnder = basename(file, extname(file));
      return { kind: 'draft', draft: { ...draftOf(parsed.data), filedUnder } };
    }
    return rejected('malformed', { detail: firstIssue(parsed.error) });
  }
}

function idOf(value: unknown): string | undefined {
  const parsed = restaurantSchema.safeParse(value);
  return parsed.success ? parsed.data.id : undefined;
}

/** It has no coordinates: the district of its file, else the one that it names, is where it is. */
function draftOf(restaurant: Restaurant): Draft {
  const {
    id,
    name,
    address,
    district,
    meal_type,
    price_range,
    operating_hours,
    sentiment,
    metadata,
    ...others
  } = restaurant;
  return {
    id,
    names: { name },
    address,
    point: { kind: 'none' },
    area: district,
    cuisines: cuisinesOf(meal_type),
    hours: hoursOf(operating_hours),
    price: { range: price_range },
    sentiment: sentiment ?? undefined,
    metadata: { ...metadata, ...others },
    sources: [sourceUnknown('original')],
  };
}

function hoursOf(given: Restaurant['operating_hours']): GivenHours | undefined {
  if (given === null || given === undefined) return undefined;
  const unknown = Object.keys(given).find((name) => !KINDS_OF_DAY.has(name));
  if (unknown !== undefined) return { kind: 'unreadable', given, why: `unknown day "${unknown}"` };
  const rangesOf = (...names: string[]): string[] => names.flatMap((name) => given[name] ?? []);
  const hours = {
    mon_fri: rangesOf('mon_fri', 'Mon - Fri'),
    sat_sun: rangesOf('sat_sun', 'Sat - Sun'),
    public_holiday: rangesOf('public_holiday', 'Public Holiday'),
  };
  if (Object.values(hours).flat().length === 0) return undefined;
  const week = weekOf(hours);
  if (week !== undefined) return { kind: 'week', week };
  return {
    kind: 'unreadable',
    given,
    why: 'not "HH:MM - HH:MM" throughout',
  };
}
