import { faultsOf, placeOnPageSchema } from '@tablewise/contracts';
import type { PlaceOnPage, Rejected } from '@tablewise/contracts';
import { MalformedRecordError } from './malformed-record.error.ts';

export interface Records {
  /** In the caller's order, unchanged: the same objects, with every key. */
  readonly places: readonly PlaceOnPage[];
  readonly rejected: readonly Rejected[];
}

/**
 * Reads records one by one, so that a malformed one is named and the others go on. With `strict`
 * the first malformed one throws MalformedRecordError for all.
 */
export function readRecords(records: readonly unknown[], { strict }: { strict: boolean }): Records {
  const places: PlaceOnPage[] = [];
  const rejected: Rejected[] = [];
  records.forEach((record, index) => {
    if (isPlace(record)) places.push(record);
    else rejected.push({ index, ...idOf(record), ...firstFault(record) });
  });
  if (strict && rejected.length > 0) throw new MalformedRecordError(rejected, records.length);
  return { places, rejected };
}

/** A check and not a parse: parsing would copy the record, without the nested keys it does not know. */
function isPlace(record: unknown): record is PlaceOnPage {
  return placeOnPageSchema.safeParse(record).success;
}

function firstFault(record: unknown): Pick<Rejected, 'pointer' | 'detail'> {
  const { error } = placeOnPageSchema.safeParse(record);
  const [fault] = error === undefined ? [] : faultsOf(error);
  return fault ?? { pointer: '', detail: 'not a restaurant' };
}

function idOf(record: unknown): Pick<Rejected, 'id'> {
  if (typeof record !== 'object' || record === null || !('id' in record)) return {};
  return typeof record.id === 'string' ? { id: record.id } : {};
}
