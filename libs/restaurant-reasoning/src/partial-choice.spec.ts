import { describe, expect, it } from '@jest/globals';
import { foundPlace } from './testing/found-place.ts';
import { recommended } from './testing/run-tools.ts';

describe('a choice of a part of what was found', () => {
  const places = [foundPlace('a'), foundPlace('b')];

  it('says how many of all were considered, and warns', () => {
    const result = recommended(places, { total: 88 });
    expect(result).toMatchObject({ considered: 2, total: 88 });
    expect(result.warning).toMatch(/^Only 2 of 88 .* limit 1000/);
    expect(recommended(places, { total: 88, lang: 'zh' }).warning).toContain('88');
  });

  it('is none where all were handed on, or nobody says how many there are', () => {
    expect(recommended(places, { total: 2 })).not.toHaveProperty('warning');
    const untold = recommended(places);
    expect(untold.considered).toBe(2);
    expect(untold).not.toHaveProperty('total');
    expect(untold).not.toHaveProperty('warning');
  });

  it('cannot be of more than there are', () => {
    expect(() => recommended(places, { total: 1 })).toThrow('must not be less than');
  });
});
