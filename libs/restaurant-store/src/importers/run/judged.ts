import type { Raw, Reading, Rejection, Remark, Stream } from './reading.ts';

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
    const { at } = raw;
    const verdict = judge(raw.value);
    if (verdict.kind === 'rejected') yield { at, ...verdict };
    else yield { kind: 'record', at, record: verdict.record, remarks: verdict.remarks };
  }
}
