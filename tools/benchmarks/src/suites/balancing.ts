import { DEFAULT_PICKER, PICKER_KINDS } from '@tablewise/mcp-client-manager/internals';
import { simulateAmplification } from '../balancing/amplification.ts';
import { countRefusals } from '../balancing/refusals.ts';
import type { Refusals } from '../balancing/refusals.ts';
import { simulateReturn } from '../balancing/return-burst.ts';
import type { Absence } from '../balancing/return-burst.ts';
import { saturationEfficiency } from '../balancing/saturation.ts';
import { simulateSlowEndpoint } from '../balancing/slow-endpoint.ts';
import { MEANS_MS } from '../balancing/timed-fleet.ts';
import { median } from '../measure/median.ts';
import type { Row, Suite } from '../suite.ts';

/** Each figure is the worst over so many seeds, unless `--seeds` says otherwise. */
const SEEDS = 3;

export const balancingSuite: Suite = {
  name: 'balancing',
  summary: 'slow, failing, returning and saturated endpoints, in virtual time, seeded',
  wanted: {
    slow_endpoint_share: 'below 0.05',
    p99_vs_round_robin: 'at least 3',
    amplification: 'at most 1.2',
    return_burst: 'at most 1.5',
    saturation_efficiency: 'at least 0.95: of what one perfect queue would serve',
    refused_while_idle: '0',
  },
  async run(flags) {
    const seeds = Array.from({ length: Number(flags.get('seeds') ?? SEEDS) }, (_, n) => n + 1);
    const pickers = PICKER_KINDS.map((kind) => ({
      kind,
      results: seeds.map((seed) => simulateSlowEndpoint(kind, seed)),
    }));
    const resultsOf = (kind: string): (typeof pickers)[number]['results'] =>
      pickers.find((one) => one.kind === kind)?.results ?? [];
    const ours = resultsOf(DEFAULT_PICKER);
    const roundRobin = resultsOf('round-robin');
    const amplification = amplifications(seeds);
    const returns = bursts(seeds);
    const saturated = await saturations(seeds);
    const refused = await refusals(seeds);
    return {
      ratios: {
        slow_endpoint_share: Math.max(...ours.map(({ slowShare }) => slowShare)),
        p99_vs_round_robin: Math.min(
          ...ours.map(({ p99Ms }, n) => (roundRobin[n]?.p99Ms ?? 0) / p99Ms),
        ),
        amplification: amplification.worst,
        return_burst: returns.worst,
        saturation_efficiency: saturated.worst,
        refused_while_idle: refused.worst,
      },
      rows: [
        ...pickers.map(({ kind, results }) => ({
          scenario: 'one of five ten times slower, 1,000/s',
          with: kind,
          'slow share': median(results.map(({ slowShare }) => slowShare)),
          'p50 ms': median(results.map(({ p50Ms }) => p50Ms)),
          'p99 ms': median(results.map(({ p99Ms }) => p99Ms)),
        })),
        ...amplification.rows,
        ...returns.rows,
        ...saturated.rows,
        ...refused.rows,
      ],
    };
  },
};

/** In words: the endpoints of `TimedFleet`. */
const UNEVEN = `endpoints of ${MEANS_MS.join(', ')} ms`;

interface Part {
  readonly worst: number;
  readonly rows: readonly Row[];
}

function amplifications(seeds: readonly number[]): Part {
  const row = (perSecond: number, withBudget: boolean): { perCall: number; row: Row } => {
    const all = seeds.map((seed) => simulateAmplification(perSecond, withBudget, seed));
    const perCall = Math.max(...all);
    const scenario = `everything fails, ${perSecond.toLocaleString('en')}/s`;
    const policy = withBudget ? 'retry budget' : 'no budget';
    return { perCall, row: { scenario, with: policy, 'attempts per call': perCall } };
  };
  const many = row(1_000, true);
  return { worst: many.perCall, rows: [many.row, row(50, true).row, row(1_000, false).row] };
}

function bursts(seeds: readonly number[]): Part {
  const row = (absence: Absence, withSlowStart: boolean): { burst: number; row: Row } => {
    const results = seeds.map((seed) => simulateReturn(absence, withSlowStart, seed));
    const burst = Math.max(...results.map(({ most, steady }) => most / steady));
    const scenario = `one of five was ${absence} and returns, 4,000/s`;
    const policy = withSlowStart ? 'slow start' : 'no slow start';
    return { burst, row: { scenario, with: policy, 'burst / steady': burst } };
  };
  const ours = [row('down', true), row('ejected', true)];
  const without = [row('down', false), row('ejected', false)];
  return {
    worst: Math.max(...ours.map(({ burst }) => burst)),
    rows: [...ours, ...without].map((one) => one.row),
  };
}

async function saturations(seeds: readonly number[]): Promise<Part> {
  const all: number[] = [];
  for (const seed of seeds) all.push(await saturationEfficiency(seed));
  const scenario = `${UNEVEN} at their limits`;
  const worst = Math.min(...all);
  return { worst, rows: [{ scenario, with: 'the whole manager', 'of a perfect queue': worst }] };
}

async function refusals(seeds: readonly number[]): Promise<Part> {
  const all: Refusals[] = [];
  for (const seed of seeds) all.push(await countRefusals(seed));
  const most = (of: (one: Refusals) => number): number => Math.max(...all.map(of));
  const worst = most(({ whileIdle }) => whileIdle);
  const row = {
    scenario: `${UNEVEN}, bursts over their limits`,
    with: 'the whole manager',
    refused: most(({ refused }) => refused),
    'while idle': worst,
  };
  return { worst, rows: [row] };
}
