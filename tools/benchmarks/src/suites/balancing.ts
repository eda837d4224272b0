import { DEFAULT_PICKER, PICKER_KINDS } from '@tablewise/mcp-client-manager/internals';
import { simulateAmplification } from '../balancing/amplification.ts';
import { simulateReturn } from '../balancing/return-burst.ts';
import type { Absence } from '../balancing/return-burst.ts';
import { simulateSlowEndpoint } from '../balancing/slow-endpoint.ts';
import { median } from '../measure/median.ts';
import type { Row, Suite } from '../suite.ts';

/** Each figure is the worst over so many seeds, unless `--seeds` says otherwise. */
const SEEDS = 3;

export const balancingSuite: Suite = {
  name: 'balancing',
  summary: 'a slow, a failing and a returning endpoint, in virtual time, seeded',
  wanted: {
    slow_endpoint_share: 'below 0.05',
    p99_vs_round_robin: 'at least 3',
    amplification: 'at most 1.2',
    return_burst: 'at most 1.5',
  },
  run(flags) {
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
    return {
      ratios: {
        slow_endpoint_share: Math.max(...ours.map(({ slowShare }) => slowShare)),
        p99_vs_round_robin: Math.min(
          ...ours.map(({ p99Ms }, n) => (roundRobin[n]?.p99Ms ?? 0) / p99Ms),
        ),
        amplification: amplification.worst,
        return_burst: returns.worst,
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
      ],
    };
  },
};

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
