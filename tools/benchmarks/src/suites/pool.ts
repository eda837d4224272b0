import { interleave } from '../measure/interleave.ts';
import { installPeers } from '../peers/load-peer.ts';
import { genericPool } from '../pool/generic-pool.ts';
import type { MeasuredPool } from '../pool/measured-pool.ts';
import { ours } from '../pool/ours.ts';
import { poolCost } from '../pool/pool-cost.ts';
import { tarn } from '../pool/tarn.ts';
import { waiterCost } from '../pool/waiter-cost.ts';
import type { Row, Suite } from '../suite.ts';

const ROUNDS = 7;
const OPERATIONS = 50_000;
const WAITERS = 200_000;

export const poolSuite: Suite = {
  name: 'pool',
  summary: 'CPU time of an acquire and its release, beside generic-pool and tarn',
  wanted: {
    pool_vs_generic_pool: 'at least 1: the smaller of alone and with 100 waiters',
    pool_vs_tarn: 'at least 1: the smaller of alone and with 100 waiters',
    waiter_cost_10000_vs_100: 'at most 1.5',
  },
  async run() {
    await installPeers();
    const alone = await comparePools(0);
    const crowded = await comparePools(100);
    const few = await compareWaiters();
    const ratio = (name: string): number =>
      Math.min(
        ...[alone, crowded].map((costs) => (costs.get(name) ?? 0) / (costs.get('ours') ?? 0)),
      );
    return {
      ratios: {
        pool_vs_generic_pool: ratio('generic-pool'),
        pool_vs_tarn: ratio('tarn'),
        waiter_cost_10000_vs_100: (few.get('10000') ?? 0) / (few.get('100') ?? 0),
      },
      rows: [
        ...rowsOf('one caller, nobody waits', alone),
        ...rowsOf('100 waiters', crowded),
        ...rowsOf('waiting at the same time, cost of each', few),
      ],
    };
  },
};

async function comparePools(waiters: number): Promise<ReadonlyMap<string, number>> {
  const pools: readonly MeasuredPool[] = [ours(), genericPool(), tarn()];
  const contenders = pools.map((pool) => ({
    name: pool.name,
    slice: () => poolCost(pool, waiters, OPERATIONS),
  }));
  const costs = await interleave(contenders, ROUNDS);
  await Promise.all(pools.map((pool) => pool.close()));
  return costs;
}

function compareWaiters(): Promise<ReadonlyMap<string, number>> {
  return interleave([waiterCost(100, WAITERS), waiterCost(10_000, WAITERS)], ROUNDS);
}

function rowsOf(scenario: string, costs: ReadonlyMap<string, number>): Row[] {
  return [...costs].map(([name, cost]) => ({ scenario, who: name, 'CPU µs': cost }));
}
