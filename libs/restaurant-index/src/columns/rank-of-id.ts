import { partitionPoint } from '../sorts/partition-point.ts';
import type { Columns } from './columns.ts';
import { unpackString } from './packed-strings.ts';

/** Undefined where no place has that id. */
export function rankOfId({ size, ids, byId }: Columns, id: string): number | undefined {
  const idAt = (at: number): string => unpackString(ids, byId[at] ?? 0);
  const at = partitionPoint(size, (before) => idAt(before) < id);
  return at < size && idAt(at) === id ? byId[at] : undefined;
}
