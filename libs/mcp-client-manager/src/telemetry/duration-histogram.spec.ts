import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as prom from 'prom-client';
import { DURATION_BUCKETS, DurationCounts, DurationHistogram } from './duration-histogram.ts';

const NAME = 'request_duration_seconds';
const HELP = 'From the call to its end.';

describe('a histogram that is told when it is asked', () => {
  it("reads as prom-client's own would, whatever was observed", async () => {
    const anyDuration = fc.oneof(
      fc.constantFrom(...DURATION_BUCKETS),
      fc.double({ min: 0, max: 100, noNaN: true }),
    );
    const observed = fc.array(fc.record({ tool: fc.constantFrom('a', 'b'), anyDuration }));
    await fc.assert(
      fc.asyncProperty(observed, async (observations) => {
        const theirs = new prom.Registry();
        const own = new prom.Histogram({
          name: NAME,
          help: HELP,
          labelNames: ['tool'],
          buckets: [...DURATION_BUCKETS],
          registers: [theirs],
        });
        const series = new Map<string, DurationCounts>();
        for (const { tool, anyDuration: seconds } of observations) {
          own.observe({ tool }, seconds);
          const durations = series.get(tool) ?? new DurationCounts();
          durations.observe(seconds);
          series.set(tool, durations);
        }
        const ours = new prom.Registry();
        ours.registerMetric(histogramOf(series));
        expect(await ours.metrics()).toBe(await theirs.metrics());
      }),
      { numRuns: 50 },
    );
  });
});

function histogramOf(series: ReadonlyMap<string, DurationCounts>): prom.Metric {
  const told = [...series].map(([tool, durations]) => ({ labels: { tool }, durations }));
  // As any registry takes it; the type of prom-client knows no metrics but its own.
  return new DurationHistogram(NAME, HELP, told) as unknown as prom.Metric;
}
