import { sharedUint32 } from '../memory/shared-arrays.ts';

/** Lists of numbers by key, one after another: list k is values[starts[k]] to before starts[k + 1]. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/**
 * `eachEntry` calls back for every entry and is called twice: to count, and to fill. The values of
 * a key stay in the order they come.
 */
export function postingsOf(
  keys: number,
  eachEntry: (visit: (key: number, value: number) => void) => void,
): Postings {
  const starts = sharedUint32(keys + 1);
  eachEntry((key) => (starts[key + 1] = (starts[key + 1] ?? 0) + 1));
  for (let key = 1; key <= keys; key++) {
    starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  }
  const values = sharedUint32(starts[keys] ?? 0);
  const next = starts.slice();
  eachEntry((key, value) => {
    const at = next[key] ?? 0;
    values[at] = value;
    next[key] = at + 1;
  });
  return { starts, values };
}

export function lengthOfList({ starts }: Postings, key: number): number {
  return (starts[key + 1] ?? 0) - (starts[key] ?? 0);
}

export function listOf({ starts, values }: Postings, key: number): Uint32Array {
  return values.subarray(starts[key], starts[key + 1]);
}
