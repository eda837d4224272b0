import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askingChanges, isBlank, listIn, normalised, questionIn } from './question.ts';

const NOW = '2026-11-30T19:05';
const asked = (text: string) => questionIn(new URLSearchParams(text));
const changesOf = (text: string, pick: 'best' | 'random' = 'best') =>
  askingChanges(new URLSearchParams(text), { localNow: NOW, seed: 7, pick });

describe('questionIn', () => {
  it('asks nothing until it has a seed', () => {
    expect(asked('district=Central')).toBeUndefined();
    expect(asked('district=Central&seed=7')).toEqual({ district: ['Central'], seed: 7, limit: 6 });
  });

  it('asks all that the form has', () => {
    expect(
      asked(
        'near=22.3,114.17&walk_m=800&open_now=true&open_at=2026-11-30T19:05&stay_min=90' +
          '&want_cuisine=dim_sum,noodle&avoid_cuisine=sushi&want_price_level=1,2' +
          '&must_have=dinner,wheelchair&include_unknown=true&pick=random&seed=7&seen=3&lang=en',
      ),
    ).toEqual({
      near: '22.3,114.17',
      walk_m: 800,
      open_at: NOW,
      stay_min: 90,
      want_cuisine: ['dim_sum', 'noodle'],
      avoid_cuisine: ['sushi'],
      want_price_level: [1, 2],
      must_have: ['dinner', 'wheelchair'],
      include_unknown: true,
      pick: 'random',
      seed: 7,
      limit: 6,
    });
  });

  it('leaves out the walk from nowhere, and the stay at no time', () => {
    expect(asked('walk_m=800&stay_min=90&seed=7')).toEqual({ seed: 7, limit: 6 });
  });

  it.each(['-1', '1e3', 'x', '', '4294967296'])('takes %p for no seed', (seed) => {
    expect(asked(`seed=${seed}`)).toBeUndefined();
  });
});

describe('asking', () => {
  it('fixes the time, so that the link asks the same later', () => {
    expect(changesOf('')).toMatchObject({ open_now: 'true', open_at: NOW, seed: '7' });
    expect(changesOf('open_now=true&open_at=2026-11-30T18:00')).toMatchObject({ open_at: NOW });
  });

  it('keeps a time that was picked, and none where any will do', () => {
    expect(changesOf('open_at=2026-12-01T12:00')).not.toHaveProperty('open_at');
    expect(changesOf('open_now=false')).not.toHaveProperty('open_at');
  });

  it('forgets what was seen before, and a draw that is not wanted again', () => {
    expect(changesOf('seen=3&pick=random')).toMatchObject({ seen: undefined, pick: undefined });
    expect(changesOf('', 'random')).toMatchObject({ pick: 'random' });
  });

  it('gives every address a question, with the lists that it has', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z_]{1,8}$/), { maxLength: 5 });
    fc.assert(
      fc.property(names, names, (wanted, musts) => {
        const query = new URLSearchParams({
          want_cuisine: wanted.join(','),
          must_have: musts.join(','),
        });
        for (const [name, value] of Object.entries(askingChanges(query, options))) {
          if (value === undefined) query.delete(name);
          else query.set(name, value);
        }
        const question = questionIn(query);
        expect(question?.want_cuisine ?? []).toEqual(wanted);
        expect(question?.must_have ?? []).toEqual(musts);
        expect(question?.open_at).toBe(NOW);
      }),
    );
  });
  const options = { localNow: NOW, seed: 7, pick: 'best' } as const;
});

describe('an address', () => {
  it('is blank as long as nothing was filled in', () => {
    expect(isBlank(new URLSearchParams('lang=zh-Hant'))).toBe(true);
    expect(isBlank(new URLSearchParams('must_have=dinner'))).toBe(false);
  });

  it('may be that of a search, whose demands it keeps', () => {
    const query = new URLSearchParams(
      'q=boat&area=Central&cuisine=noodle&price_level=1,2&sort=votes&seed=7',
    );
    expect(questionIn(normalised(query))).toEqual({
      q: 'boat',
      district: ['Central'],
      cuisine: ['noodle'],
      price_level: [1, 2],
      seed: 7,
      limit: 6,
    });
  });

  it('holds lists between commas', () => {
    expect(listIn(new URLSearchParams('must_have=,dinner,,halal'), 'must_have')).toEqual([
      'dinner',
      'halal',
    ]);
  });
});
