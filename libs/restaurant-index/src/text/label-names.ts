import { mistypedBeginnings } from './mistyped-beginnings.ts';
import { sharedUint32 } from '../memory/shared-arrays.ts';
import { squeeze } from './squeeze.ts';
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

  /** Numbers of the labels of which neighbouring words have just these letters. */
  standingIn(text: Uint16Array): ReadonlySet<number> {
    const found = new Set<number>();
    const { from, to } = this.keys.beginningWith(text);
    for (let key = from; key < to; key++) {
      const { units, start, end } = this.keys.wordUnits(key);
      const rest = units.subarray(start + text.length, end);
      // What is left of a name from a word on is a key of it, too.
      const ofRest = rest.length === 0 ? undefined : this.labelsOf([this.keys.find(rest)]);
      for (const label of this.labelsOf([{ from: key, to: key + 1 }])) {
        if (ofRest === undefined || ofRest.has(label)) found.add(label);
      }
    }
    return found;
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
