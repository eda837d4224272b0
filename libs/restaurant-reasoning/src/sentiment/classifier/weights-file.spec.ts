import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '@tablewise/kernel';
import fc from 'fast-check';
import { ASPECT_INPUTS, REVIEW_INPUTS } from '../reading/second-reading.ts';
import { ScriptFolding } from '../language/script-folding.ts';
import { CLASSES } from './linear-classifier.ts';
import type { LinearWeights } from './linear-classifier.ts';
import { DIMENSIONS, readWeights, writeWeights } from './weights-file.ts';

const FILE = writeWeights({
  classifiers: {
    'en-text': randomWeights(1),
    'en-aspect': randomWeights(2),
    'zh-text': randomWeights(3),
    'zh-aspect': randomWeights(4),
  },
  second: {
    'en-review': randomWeights(5, REVIEW_INPUTS),
    'en-aspect': randomWeights(6, ASPECT_INPUTS),
    'zh-review': randomWeights(7, REVIEW_INPUTS),
    'zh-aspect': randomWeights(8, ASPECT_INPUTS),
  },
  lexicon: new Map([['good', { vader: 1.9, afinn: 3 }]]),
  script: new ScriptFolding('務务'),
});

function randomWeights(seed: number, dimensions = DIMENSIONS): LinearWeights {
  const random = seededRandom(seed);
  const weights = Float32Array.from({ length: dimensions * CLASSES }, () => random() - 0.5);
  return { weights, biases: [0.1, 0, -0.1], temperature: dimensions === DIMENSIONS ? 1.5 : 1 };
}

describe('a file of weights', () => {
  it('says after reading what was written, to half a step', () => {
    const read = readWeights(FILE);
    expect([...read.lexicon]).toEqual([['good', { vader: 1.9, afinn: 3 }]]);
    expect(read.script.fold('服務')).toBe('服务');
    const { weights, biases, temperature } = read.classifiers['zh-text'];
    expect({ biases, temperature }).toEqual({ biases: [0.1, 0, -0.1], temperature: 1.5 });
    const written = randomWeights(3).weights;
    const furthest = weights.reduce(
      (most, weight, at) => Math.max(most, Math.abs(weight - (written[at] ?? NaN))),
      0,
    );
    expect(furthest).toBeLessThanOrEqual(0.5 / 127 / 2 + 1e-6);
  });

  it('says of the second reading what was written, to six digits', () => {
    const { weights } = readWeights(FILE).second['zh-aspect'];
    expect(weights[40]).toBeCloseTo(randomWeights(8, ASPECT_INPUTS).weights[40] ?? NaN, 5);
    expect(weights).toHaveLength(ASPECT_INPUTS * CLASSES);
  });

  it('is the same bytes when what was read is written again', () => {
    expect(Buffer.compare(writeWeights(readWeights(FILE)), FILE)).toBe(0);
  });

  it.each([
    ['empty', new Uint8Array()],
    ['something else', new TextEncoder().encode('{"hello": "world"}')],
    ['cut off in the header', FILE.subarray(0, 200)],
    ['cut off in the weights', FILE.subarray(0, FILE.length - 1)],
    ['too long', Buffer.concat([FILE, FILE.subarray(0, 1)])],
  ])('that is %s is refused', (_what, bytes) => {
    expect(() => readWeights(bytes)).toThrow(
      expect.objectContaining({ code: 'DATA_MALFORMED_WEIGHTS' }),
    );
  });

  it('with any byte of its header changed is read or refused, nothing else', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3_000 }), fc.nat({ max: 255 }), (at, byte) => {
        const changed = FILE.slice();
        changed[at] = byte;
        try {
          readWeights(changed);
        } catch (error) {
          expect(error).toMatchObject({ code: 'DATA_MALFORMED_WEIGHTS' });
        }
      }),
      { numRuns: 10 },
    );
  });
});
