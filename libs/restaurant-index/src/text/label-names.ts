import { mistypedBeginnings } from './mistyped-beginnings.ts';
import { sharedUint32 } from '../memory/shared-arrays.ts';
import { scanText } from './text-scanner.ts';
import type { TextLabel } from './text-source.ts';
import { Vocabulary } from './vocabulary.ts';
import type { PackedWords, WordRange } from './vocabulary.ts';
import { WordInterner } from './word-interner.ts';

/** Key k belongs to labels[starts[k]] to before starts[k + 1]. */
export interface PackedLabelNames {
  readonly keys: PackedWords;
  readonly starts: Uint32Array;
  readonly labels: Uint32Array;
}

/**
 * Labels by the beginnings of their names. A key is what is left of a name from any of its words
 * on, without spaces, so "tsim sha", "tsimsha" and "sha tsui" all begin one of Tsim Sha Tsui.
 */
export class LabelNames {
  private readonly keys: Vocabulary;

  constructor(readonly packed: PackedLabelNames) {
    this.keys = new Vocabulary(packed.keys);
  }

  static build(labels: readonly TextLabel[]): LabelNames {
    const interner = new WordInterner();
    const labelsByKey: Set<number>[] = [];
    for (const [label, { texts }] of labels.entries()) {
      for (const text of texts) {
        const { units, wordStarts } = squeeze(text);
        for (const start of wordStarts) {
          const key = interner.intern(units, start, units.length);
          (labelsByKey[key] ??= new Set()).add(label);
        }
      }
    }
    const { vocabulary, placeOf } = interner.sort();
    const sorted: Set<number>[] = [];
    for (const [key, of] of labelsByKey.entries()) sorted[placeOf[key] ?? 0] = of;
    return new LabelNames({ keys: vocabulary.packed, ...rowsOf(sorted) });
  }

  /** Numbers of the labels that have a name beginning so. */
  beginningWith(text: Uint16Array): ReadonlySet<number> {
    return this.labelsOf([this.keys.beginningWith(text)]);
  }

  /** As `beginningWith`, with one typing error. */
  mistyped(text: Uint16Array): ReadonlySet<number> {
    return this.labelsOf(mistypedBeginnings(this.keys, text));
  }

  private labelsOf(ranges: readonly WordRange[]): ReadonlySet<number> {
    const { starts, labels } = this.packed;
    const found = new Set<number>();
    for (const { from, to } of ranges) {
      for (const label of labels.subarray(starts[from], starts[to])) found.add(label);
    }
    return found;
  }
}

/** The folded text without what is between its words, and where the words began. */
export function squeeze(text: string): { units: Uint16Array; wordStarts: readonly number[] } {
  const units: number[] = [];
  const wordStarts: number[] = [];
  scanText(text, {
    word: (word, start, end) => {
      wordStarts.push(units.length);
      units.push(...word.subarray(start, end));
    },
    run: (run, bounds, characters) => {
      for (const bound of bounds.subarray(0, characters)) wordStarts.push(units.length + bound);
      // One by one: a run may be longer than what a call takes as arguments.
      for (const unit of run.subarray(0, bounds[characters])) units.push(unit);
    },
  });
  return { units: Uint16Array.from(units), wordStarts };
}

function rowsOf(sets: readonly ReadonlySet<number>[]): {
  starts: Uint32Array;
  labels: Uint32Array;
} {
  const starts = sharedUint32(sets.length + 1);
  const labels = sharedUint32(sets.reduce((sum, { size }) => sum + size, 0));
  let length = 0;
  for (const [row, set] of sets.entries()) {
    labels.set([...set], length);
    length += set.size;
    starts[row + 1] = length;
  }
  return { starts, labels };
}
