import { describe, expect, it } from '@jest/globals';
import { declined } from './verdict.ts';
import type { Verdict } from './verdict.ts';
import { VerdictCache } from './verdict-cache.ts';

function saying(evidence: string): Verdict {
  return {
    kind: 'read',
    sentiment: {
      label: 'like',
      confidence: 1,
      probabilities: { like: 1, neutral: 0, dislike: 0 },
      language: 'en',
      aspects: [
        {
          aspect: 'food',
          polarity: 'like',
          confidence: 1,
          evidence: [{ start: 0, end: evidence.length, text: evidence }],
        },
      ],
    },
  };
}

describe('VerdictCache', () => {
  it('recalls by text alone, and tells lone surrogates apart', () => {
    const cache = new VerdictCache('a-model');
    cache.remember('\ud800', saying('one'));
    expect(cache.recall('\ud800')).toEqual(saying('one'));
    expect(cache.recall('\udbff')).toBeUndefined();
  });

  it('does not remember what was no fault of the text', () => {
    const cache = new VerdictCache('a-model');
    cache.remember('text', declined('throttled'));
    cache.remember('other', declined('answer_unsupported'));
    expect(cache.recall('text')).toBeUndefined();
    expect(cache.recall('other')).toEqual(declined('answer_unsupported'));
  });

  it('stays within its size, the oldest leave first', () => {
    const cache = new VerdictCache('a-model');
    const long = 'x'.repeat(4_000);
    for (let n = 0; n < 2_500; n++) cache.remember(`text ${n}`, saying(long));
    expect(cache.recall('text 0')).toBeUndefined();
    expect(cache.recall('text 2499')).toEqual(saying(long));
  });
});
