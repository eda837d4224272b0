import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ToolLatencies } from './tool-latencies.ts';

const MOST_MS = 5_000;

function after(...durations: readonly number[]): number {
  const latencies = new ToolLatencies(MOST_MS);
  for (const ms of durations) latencies.add('lookup', ms);
  return latencies.limitMs('lookup');
}

const times = (count: number, ms: number) => Array.from({ length: count }, () => ms);

describe('how long a call of a tool is left alone', () => {
  it('is as long as may be, as long as little is known of it', () => {
    expect(after()).toBe(MOST_MS);
    expect(after(...times(19, 1))).toBe(MOST_MS);
  });

  it('is four times its p99, but no less than a quarter of a second', () => {
    expect(after(...times(20, 100))).toBe(400);
    expect(after(...times(20, 1))).toBe(250);
    expect(after(...times(20, 0))).toBe(250);
  });

  it('goes by how the tool does now: what was long ago is forgotten', () => {
    expect(after(...times(50, 1_000), ...times(256, 100))).toBe(400);
  });

  it('is each tool’s own', () => {
    const latencies = new ToolLatencies(MOST_MS);
    for (let call = 0; call < 20; call++) {
      latencies.add('quick', 70);
      latencies.add('slow', 700);
    }
    expect([latencies.limitMs('quick'), latencies.limitMs('slow')]).toEqual([280, 2_800]);
  });

  it('is never out of bounds, whatever was measured', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { maxLength: 300 }), (durations) => {
        const limitMs = after(...durations);
        expect(limitMs).toBeGreaterThanOrEqual(250);
        expect(limitMs).toBeLessThanOrEqual(MOST_MS);
      }),
    );
  });

  it('is remembered of a thousand tools, and of others the longest', () => {
    const latencies = new ToolLatencies(MOST_MS);
    for (let tool = 0; tool <= 1_000; tool++)
      for (let call = 0; call < 20; call++) latencies.add(`tool ${tool}`, 100);
    expect([latencies.limitMs('tool 999'), latencies.limitMs('tool 1000')]).toEqual([400, MOST_MS]);
  });
});
