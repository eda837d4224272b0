import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changed, criteriaOf, setIn, toggled, without, writtenOf } from './criteria.ts';
import type { Criteria } from './criteria.ts';

const read = (text: string): Criteria => criteriaOf(new URLSearchParams(text));

function write(criteria: Criteria): URLSearchParams {
  const written = Object.entries(writtenOf(criteria)).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return new URLSearchParams(written);
}

describe('criteria', () => {
  it('are the parameters of the address under their own names', () => {
    const text =
      'q=noodles&district=Mong Kok,Jordan&cuisine=thai&price_level=1,2&meal=dinner&open_now=true' +
      '&include_unknown=true&near=22.3,114.17&radius_m=500&sort=distance&view=map&compare=a,b';
    expect(read(text)).toEqual({
      q: 'noodles',
      district: ['Mong Kok', 'Jordan'],
      cuisine: ['thai'],
      price_level: [1, 2],
      meal: ['dinner'],
      open_now: true,
      include_unknown: true,
      near: '22.3,114.17',
      radius_m: 500,
      sort: 'distance',
    });
  });

  it('take an area for a district, as the API does', () => {
    expect(read('area=TST')).toEqual({ district: ['TST'] });
  });

  it.each([
    ['q=%20%20'],
    ['district=,,'],
    ['meal=brunch'],
    ['price_level=0,5,cheap'],
    ['open_now=false'],
    ['open_at=tonight'],
    ['open_at=2026-13-41T25:61'],
    ['near=here'],
    ['near=22.3,'],
    ['box=1,2,3'],
    ['radius_m=500'],
    ['include_unknown=true'],
    ['sort=distance'],
    ['sort=best'],
  ])('are none where they say nothing, or need what is not there: %s', (text) => {
    expect(read(text)).toEqual({});
  });

  it('ask for now rather than for a time where an address asks for both', () => {
    expect(read('open_now=true&open_at=2026-12-01T12:00')).toEqual({ open_now: true });
  });

  it('come back from the address as they were written, whatever it held', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('true', '1,3', 'lunch', '22.3,114.17', '1,2,3,4', '2026-12-01T12:00'),
    );
    const names = Object.keys(writtenOf({}));
    const query = fc.dictionary(fc.constantFrom(...names), value);
    fc.assert(
      fc.property(query, (given) => {
        const criteria = criteriaOf(new URLSearchParams(given));
        expect(criteriaOf(write(criteria))).toEqual(criteria);
      }),
    );
  });

  it('are toggled value by value', () => {
    const both = toggled(toggled({ q: 'x' }, 'price_level', '1'), 'price_level', '3');
    expect(both).toEqual({ q: 'x', price_level: [1, 3] });
    expect(toggled(toggled(both, 'price_level', '1'), 'price_level', '3')).toEqual({ q: 'x' });
  });

  it('leave with what they were needed for', () => {
    const near = read('near=22.3,114.17&radius_m=500&sort=distance&open_now=true&q=x');
    expect(without(near, 'near')).toEqual({ q: 'x', open_now: true });
    const open = changed(near, { near: undefined, include_unknown: true });
    expect(without(open, 'open')).toEqual({ q: 'x' });
  });

  it('are told in one order', () => {
    expect(setIn(read('cuisine=thai&open_at=2026-12-01T12:00&q=x&sort=votes'))).toEqual([
      'q',
      'open',
      'cuisine',
    ]);
  });
});
