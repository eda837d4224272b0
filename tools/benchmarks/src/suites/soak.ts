import { slope } from '../measure/slope.ts';
import { stayAlive } from '../measure/stay-alive.ts';
import { SIGNS } from '../soak/vital-signs.ts';
import { Soak } from '../soak/soak.ts';
import type { SoakResult } from '../soak/soak.ts';
import type { Suite, SuiteReport } from '../suite.ts';

const MINUTES = 5;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Caches and compiled code come first: this share of the samples is left out. */
const WARM_UP = 0.25;

export const soakSuite: Suite = {
  name: 'soak',
  summary: '100 calls/s with a fault every 3 s (--minutes N, 5 by default)',
  wanted: {
    heap_growth_mb_per_hour: 'about 0; noise falls with the square of the minutes',
    failed_calls: '0, but for writes lost with a killed process',
  },
  run: (flags) =>
    stayAlive(async () =>
      reportOf(await Soak.run(Number(flags.get('minutes') ?? MINUTES) * MINUTE_MS)),
    ),
};

function reportOf({ calls, faults, failures, lostWithProcess, samples }: SoakResult): SuiteReport {
  const settled = samples.slice(Math.floor(samples.length * WARM_UP));
  const perHour = (sign: (typeof SIGNS)[number]): number =>
    slope(settled.map(([at, signs]) => [at, signs[sign]])) * HOUR_MS;
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
  return {
    ratios: { heap_growth_mb_per_hour: perHour('heapMb'), failed_calls: failed },
    rows: [
      ...SIGNS.map((sign) => ({
        what: sign,
        first: settled[0]?.[1][sign] ?? NaN,
        last: settled.at(-1)?.[1][sign] ?? NaN,
        most: Math.max(...settled.map(([, signs]) => signs[sign])),
        'slope per hour': perHour(sign),
      })),
      { what: 'calls', last: calls },
      { what: 'faults', last: faults },
      { what: 'writes lost with a process', last: lostWithProcess },
      ...[...failures].map(([code, count]) => ({ what: `failed: ${code}`, last: count })),
    ],
  };
}
