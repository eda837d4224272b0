import { describe, expect, it } from '@jest/globals';
import { describeFailures, failedReads, servedAfter, slowShare } from './drill.ts';
import type { Read } from './read-load.ts';

function read(sentAt: number, tookMs: number, outcome = '200'): Read {
  return { sentAt, endedAt: sentAt + tookMs, outcome };
}

describe('what reads tell of a drill', () => {
  it('is how many failed, and why', () => {
    const reads = [read(0, 1), read(1, 1, '503 CIRCUIT_OPEN'), read(2, 1, '503 CIRCUIT_OPEN')];
    expect(failedReads(reads)).toBe(2);
    expect(describeFailures(reads)).toEqual(['2 × 503 CIRCUIT_OPEN']);
  });

  it('is the share of slow ones among those that were sent in the span, whenever they ended', () => {
    const reads = [read(0, 5_000), read(10, 1_001), read(20, 1_000), read(30, 1), read(40, 9_000)];
    expect(slowShare(reads, { from: 10, to: 30 })).toBeCloseTo(1 / 3);
  });

  it('is when the first good answer came, also to a read that was sent before', () => {
    const reads = [read(0, 50), read(60, 80), read(100, 30, '503 X'), read(120, 100)];
    expect(servedAfter(reads, 100)).toBe(40);
    expect(servedAfter(reads, 500)).toBeUndefined();
  });
});
