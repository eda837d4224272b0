import { describe, expect, it } from '@jest/globals';
import { sentimentPart } from './sentiment-part.ts';

describe('the sentiment half', () => {
  it('says which files it is missing instead of measuring something else', async () => {
    const { ratios, rows } = await sentimentPart(new Map([['data', '/nowhere']]));
    expect(ratios).toEqual({});
    expect(rows).toEqual([
      { what: expect.stringMatching(/not run, no uci-yelp-sentences-1k.*--data FOLDER/) },
    ]);
  });
});
