import { describe, expect, it } from '@jest/globals';
import { FIRST, SEARCH, SECOND, aServerStep, aStep, anEndpointStep } from '../testing/a-step.ts';
import { rateOf, stepAt, trackOf } from './track.ts';

describe('trackOf', () => {
  it('knows nothing of an endpoint while it was not there', () => {
    const alone = aServerStep({ endpoints: [anEndpointStep()] });
    const steps = [aStep(0, aServerStep()), aStep(1, alone), aStep(2), aStep(3, aServerStep())];
    const calls = (endpoint?: string) =>
      trackOf(steps, { server: SEARCH, ...(endpoint && { endpoint }) }).map(
        ({ figures }) => figures?.calls,
      );
    expect(calls()).toEqual([50, 50, undefined, 50]);
    expect(calls(FIRST)).toEqual([25, 25, undefined, 25]);
    expect(calls(SECOND)).toEqual([25, undefined, undefined, 25]);
  });

  it('joins steps that a late timer left a millisecond apart, and no others', () => {
    const steps = [0, 5_001, 20_000].map((at) => ({ ...aStep(0, aServerStep()), at }));
    expect(trackOf(steps, { server: SEARCH }).map(({ to }) => to)).toEqual([5_001, 10_001, 25_000]);
  });

  it('finds what held at a time; without one, the latest; in a gap, nothing', () => {
    const track = trackOf([aStep(0, aServerStep()), aStep(3, aServerStep())], { server: SEARCH });
    expect([4_999, undefined, 7_000].map((time) => stepAt(track, time)?.from)).toEqual([
      0,
      15_000,
      undefined,
    ]);
  });

  it('counts by the second however long the step was', () => {
    expect(rateOf({ from: 0, to: 40_000 }, aServerStep({ calls: 20 }))).toBe(0.5);
  });
});
