import { LIMITS } from '@tablewise/contracts';
import { rejected } from './reading.ts';
import type { Raw, Reading, Rejection, Remark, Stream } from './reading.ts';

/** Records are nested in results, and those in bodies. */
const MAX_DEPTH = LIMITS.maxJsonDepth / 2;

/** What a format makes of a record. */
export type Judged<T> =
  | { readonly kind: 'accepted'; readonly record: T; readonly remarks: readonly Remark[] }
  | Rejection;

/** Judges what a reader found, one record at a time. */
export async function* judged<T>(
  found: Stream<Raw>,
  judge: (value: unknown) => Judged<T>,
): AsyncGenerator<Reading<T>> {
  for await (const raw of found) {
    if (raw.kind !== 'raw') {
      yield raw;
      continue;
    }
    const { at, value } = raw;
    const verdict = isDeeper(value, MAX_DEPTH) ? rejected('too_deep') : judge(value);
    if (verdict.kind === 'rejected') yield { at, ...verdict };
    else yield { kind: 'record', at, record: verdict.record, remarks: verdict.remarks };
  }
}

/** Whether lists and objects are nested in more levels than that; what is below them is not looked at. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}
