import { LIMITS } from '@tablewise/contracts';
import { cleaned } from '../../records/clean-text.ts';
import { rejected } from './reading.ts';
import type { Position, Raw, Reading, Rejection, Remark, Stream } from './reading.ts';

/** Records are nested in results, and those in bodies. */
const MAX_DEPTH = LIMITS.maxJsonDepth / 2;

/** What a format makes of a record. */
export type Judged<T> =
  | { readonly kind: 'accepted'; readonly record: T; readonly remarks: readonly Remark[] }
  | Rejection;

const CLEANED: Remark = { reason: 'control_characters' };

/** Judges what a reader found, one record at a time; what no text should hold is taken out before. */
export async function* judged<T>(
  found: Stream<Raw>,
  judge: (value: unknown, at: Position) => Judged<T>,
): AsyncGenerator<Reading<T>> {
  for await (const raw of found) {
    if (raw.kind !== 'raw') {
      yield raw;
      continue;
    }
    const { at, value } = raw;
    if (isDeeper(value, MAX_DEPTH)) {
      yield { at, ...rejected('too_deep') };
      continue;
    }
    const clean = cleaned(value);
    const verdict = judge(clean, at);
    if (verdict.kind === 'rejected') yield { at, ...verdict };
    else {
      const remarks = clean === value ? verdict.remarks : [...verdict.remarks, CLEANED];
      yield { kind: 'record', at, record: verdict.record, remarks };
    }
  }
}

/** Whether lists and objects are nested in more levels than that; what is below them is not looked at. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}
