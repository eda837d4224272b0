import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf } from './instant-of.ts';

describe('the instant of a time', () => {
  it('is what Date.parse says, of any time between the years 0 and 9999', () => {
    const [min, max] = [new Date('0000-01-01T00:00:00Z'), new Date('9999-12-31T23:59:59.999Z')];
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
        const text = date.toISOString();
        expect(instantOf(text)).toBe(date.getTime());
        expect(instantOf(`${text.slice(0, 19)}Z`)).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    '2026-02-29T00:00:00Z',
    '2024-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T23:60:00Z',
    '2026-01-01T10:00:00+08:00',
    '2026-01-01T10:00:00.5Z',
    '2026-01-01T10:00Z',
    '2026-01-01',
    '2026-01-01t10:00:00z',
    'yesterday, if at all.',
    '',
  ])('of %p is what Date.parse says, and before all others where that is nothing', (text) => {
    const parsed = Date.parse(text);
    expect(instantOf(text)).toBe(Number.isNaN(parsed) ? Number.NEGATIVE_INFINITY : parsed);
  });

  it('that is unknown is before all others', () => {
    expect(instantOf(undefined)).toBe(Number.NEGATIVE_INFINITY);
  });
});
