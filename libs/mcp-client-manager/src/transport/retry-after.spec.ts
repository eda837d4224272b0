import { describe, expect, it } from '@jest/globals';
import { retryAfterMs } from './retry-after.ts';

const DAY_MS = 86_400_000;
const NOW = 1_000_000_000_000;

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['30', 30_000],
    [new Date(NOW + 5_000).toUTCString(), 5_000],
    [new Date(NOW - 5_000).toUTCString(), 0],
  ])('%j is read', (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });

  it.each(['soon', '', '-5', '1.5', '1, 2', '2026-11-30'])('%j says nothing', (header) => {
    expect(retryAfterMs(header, NOW)).toBeUndefined();
  });

  it.each(['99999999999999999999', '9'.repeat(400), new Date(NOW + 1e11).toUTCString()])(
    '%j is a day',
    (header) => {
      expect(retryAfterMs(header, NOW)).toBe(DAY_MS);
    },
  );
});
