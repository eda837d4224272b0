import { describe, expect, it } from '@jest/globals';
import { trackOf } from '../charts/track.ts';
import { SEARCH, aServerStep, aStep } from '../testing/a-step.ts';
import { minutesOf } from './minutes.ts';

const minutes = (...steps: ReturnType<typeof aStep>[]) =>
  minutesOf(trackOf(steps, { server: SEARCH }));

describe('minutesOf', () => {
  it('adds up calls and failures, and takes the most of the rest', () => {
    const quick = aServerStep({ calls: 10, failures: 1, leased: 7 });
    const slow = aServerStep({
      ...{ calls: 5, waiters: 3 },
      latency: { p50_ms: 2, p95_ms: 90, p99_ms: 99 },
    });
    expect(minutes(aStep(0, quick), aStep(1, slow))).toMatchObject([
      {
        ...{ from: 0, calls: 15, failures: 1, leased: 7, waiters: 3 },
        latency: { p50_ms: 4, p95_ms: 90, p99_ms: 99 },
      },
    ]);
  });

  it('begins with the latest, and leaves out when it was not there', () => {
    const found = minutes(aStep(0, aServerStep()), aStep(12), aStep(24, aServerStep()));
    expect(found.map(({ from }) => from)).toEqual([120_000, 0]);
  });

  it('knows no latency of a minute without a call', () => {
    const idle = { ...aServerStep({ calls: 0 }) };
    delete (idle as { latency?: unknown }).latency;
    expect(minutes(aStep(0, idle))[0]).not.toHaveProperty('latency');
  });
});
