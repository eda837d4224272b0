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

/** Places as the search tools give them, or with less: id, name and sentiment are enough. */
export function readPlaces(
  records: readonly unknown[],
  { strict }: { strict: boolean },
): Records<PlaceOnPage> {
  return readRecords<PlaceOnPage>(records, { schema: checkedPlaceSchema, strict });
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
