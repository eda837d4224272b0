import { slopeOf } from '../measure/slope.ts';
import type { Slope } from '../measure/slope.ts';
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
/** What the heap may grow by for certain all the same, MB per hour. */
const HEAP_GROWTH = 2;

export const soakSuite: Suite = {
  name: 'soak',
  summary: '100 calls/s with a fault every 3 s (--minutes N, 5 by default)',
  wanted: {
    heap_growth_mb_per_hour: 'about 0; noise falls with the square of the minutes',
    growing_signs:
      '0: heap, listeners, sockets, open files, processes whose 95 % interval is above 0',
    failed_calls: '0, but for writes lost with a killed process',
  },
  run: (flags) =>
    stayAlive(async () =>
      reportOf(await Soak.run(Number(flags.get('minutes') ?? MINUTES) * MINUTE_MS)),
    ),
};

function reportOf({ calls, faults, failures, lostWithProcess, samples }: SoakResult): SuiteReport {
  const settled = samples.slice(Math.floor(samples.length * WARM_UP));
  const slopes = new Map(
    SIGNS.map((sign) => [sign, perHour(slopeOf(settled.map(([at, signs]) => [at, signs[sign]])))]),
  );
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
  const grows = (sign: string, { slope, low }: Slope): boolean =>
    low > 0 && !(sign === 'heapMb' && slope <= HEAP_GROWTH);
  return {
    ratios: {
      heap_growth_mb_per_hour: slopes.get('heapMb')?.slope ?? NaN,
      growing_signs: [...slopes].filter(([sign, slope]) => grows(sign, slope)).length,
      failed_calls: failed,
    },
    rows: [
      ...[...slopes].map(([sign, { slope, low, high }]) => ({
        what: sign,
        first: settled[0]?.[1][sign] ?? NaN,
        last: settled.at(-1)?.[1][sign] ?? NaN,
        most: Math.max(...settled.map(([, signs]) => signs[sign])),
        'slope per hour': slope,
        '95 % from': low,
        '95 % to': high,
      })),
      { what: 'calls', last: calls },
      { what: 'faults', last: faults },
      { what: 'writes lost with a process', last: lostWithProcess },
      ...[...failures].map(([code, count]) => ({ what: `failed: ${code}`, last: count })),
    ],
  };
}

function perHour({ slope, low, high }: Slope): Slope {
  return { slope: slope * HOUR_MS, low: low * HOUR_MS, high: high * HOUR_MS };
}
