import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { SentimentModel } from '@tablewise/restaurant-reasoning';
import { judgeLines } from './judge-lines.ts';
import { KEPT_LINES } from './kept-lines.ts';
import { TRIED_LINES } from './tried-lines.ts';

const { resolve } = createRequire(import.meta.url);
const model = SentimentModel.load(
  readFileSync(resolve('@tablewise/restaurant-reasoning/weights/sentiment.bin')),
);

describe('short lines', () => {
  it('are sixty, a third of them kept from the beginning', () => {
    expect(KEPT_LINES).toHaveLength(21);
    expect(TRIED_LINES).toHaveLength(39);
    expect(new Set([...KEPT_LINES, ...TRIED_LINES].map(({ text }) => text)).size).toBe(60);
  });

  it.each([
    ['kept', KEPT_LINES, 0.76, 0.62],
    ['tried', TRIED_LINES, 0.64, 0.68],
  ] as const)(
    'that were %s are read as a person reads them no less often than when this was written',
    (...held) => {
      const [, lines, labels, aspects] = held;
      const judged = judgeLines(model, lines);
      expect(judged.labels).toBeGreaterThanOrEqual(labels);
      expect(judged.aspects).toBeGreaterThanOrEqual(aspects);
    },
  );
});
