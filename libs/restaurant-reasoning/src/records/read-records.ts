import { parseInput, placeOnPageSchema } from '@tablewise/contracts';
import type { PlaceOnPage, Rejected } from '@tablewise/contracts';
import { z } from 'zod';
import { MalformedRecordError } from './malformed-record.error.ts';

export interface Records<Item> {
  /** In the caller's order, unchanged: the same objects, with every key. */
  readonly items: readonly { readonly index: number; readonly record: Item }[];
  readonly rejected: readonly Rejected[];
}

/**
 * Reads records one by one, so that a malformed one is named and the others go on. With `strict`
 * a malformed one throws MalformedRecordError for all.
 */
export function readRecords<Item>(
  records: readonly unknown[],
  { schema, strict }: { schema: z.ZodType<Item>; strict: boolean },
): Records<Item> {
  const items: { index: number; record: Item }[] = [];
  const rejected: Rejected[] = [];
  records.forEach((record, index) => {
    if (fits(record, schema)) items.push({ index, record });
    else rejected.push({ index, ...idOf(record), ...firstFault(record, schema) });
  });
  if (strict && rejected.length > 0) throw new MalformedRecordError(rejected, records.length);
  return { items, rejected };
}

/** Without the keys that it does not know, which a check need not copy. */
const checkedPlaceSchema = z.object(placeOnPageSchema.shape);

/** Records of different places. */
export interface PlaceRecords extends Records<PlaceOnPage> {
  /** How many of the rejected ones are fine, but of a place that came before. */
  readonly repeated: number;
}

/**
 * Places as the search tools give them, or with less: id, name and sentiment are enough. Of records
 * with the same id the first that can be read counts, and the others are rejected: pages overlap.
 */
export function readPlaces(
  records: readonly unknown[],
  { strict }: { strict: boolean },
): PlaceRecords {
  const read = readRecords<PlaceOnPage>(records, { schema: checkedPlaceSchema, strict });
  const firsts = new Map<string, number>();
  const items: { index: number; record: PlaceOnPage }[] = [];
  const repeats: Rejected[] = [];
  for (const item of read.items) {
    const { id } = item.record;
    const first = firsts.get(id);
    if (first === undefined) {
      firsts.set(id, item.index);
      items.push(item);
    } else
      repeats.push({
        index: item.index,
        id,
        pointer: '/id',
        detail: `came before, at index ${first}`,
      });
  }
  const rejected = [...read.rejected, ...repeats].sort((one, other) => one.index - other.index);
  return { items, rejected, repeated: repeats.length };
}

/** A check and not a parse: parsing would copy the record, without the nested keys it does not know. */
function fits<Item>(record: unknown, schema: z.ZodType<Item>): record is Item {
  return schema.safeParse(record).success;
}

function firstFault(record: unknown, schema: z.ZodType): Pick<Rejected, 'pointer' | 'detail'> {
  const parsed = parseInput(schema, record);
  const [fault] = parsed.kind === 'faulty' ? parsed.faults : [];
  return fault ?? { pointer: '', detail: 'malformed' };
}

function idOf(record: unknown): Pick<Rejected, 'id'> {
  if (typeof record !== 'object' || record === null || !('id' in record)) return {};
  return typeof record.id === 'string' ? { id: record.id } : {};
}
