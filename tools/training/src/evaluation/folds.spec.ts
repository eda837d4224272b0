import { describe, expect, it } from '@jest/globals';
import type { LabelledText } from '../data/labelled-text.ts';
import type { TrainingData } from '../data/training-data.ts';
import { FOLDS, foldsOf } from './folds.ts';

const texts = (kind: string): LabelledText[] =>
  Array.from({ length: 25 }, (_, at) => ({ text: `${kind} ${at}`, label: 'like' }));
const DATA: TrainingData = {
  uci: texts('uci'),
  openrice: texts('openrice'),
  mams: [{ text: 'mams', aspects: [] }],
  mamsVal: [{ text: 'val', aspects: [] }],
  asapStars: texts('asap'),
  asapAspects: texts('asap').map(({ text }) => ({ text, aspects: [] })),
};

describe('folds', () => {
  const folds = foldsOf(DATA, 1);

  it('hold out each text once, and never show what they hold out', () => {
    expect(folds).toHaveLength(FOLDS);
    const heldOut = folds.flatMap((fold) => fold.heldOut.uci);
    expect(new Set(heldOut)).toEqual(new Set(DATA.uci));
    for (const { seen, heldOut: own } of folds) {
      expect(seen.uci.filter((text) => own.uci.includes(text))).toEqual([]);
      expect(seen.uci.length + own.uci.length).toBe(DATA.uci.length);
    }
  });

  it('hold out stars and aspects of the same reviews', () => {
    for (const { heldOut } of folds)
      expect(heldOut.asapStars.map(({ text }) => text)).toEqual(
        heldOut.asapAspects.map(({ text }) => text),
      );
  });

  it('show nothing of what is never trained on', () => {
    for (const { seen, heldOut } of folds)
      expect([seen.mamsVal, heldOut.mamsVal]).toEqual([[], []]);
  });
});
