import type { ServiceProcess } from '@tablewise/testing';
import type { Dispatcher, Pool } from 'undici';
import { median } from '../measure/median.ts';
import { cpuOf } from './cpu-of.ts';
import { drive } from './drive.ts';
import type { Drive } from './drive.ts';

/** One way to an answer, and the processes that work for it. */
export interface Way {
  readonly name: string;
  readonly pool: Pool;
  readonly request: () => Dispatcher.RequestOptions;
  readonly processes: Readonly<Record<string, ServiceProcess>>;
}

/** Of a slice, or the medians of several. */
export interface WayCost extends Omit<Drive, 'requests'> {
  /** CPU µs of a request, by process; whoever asks is `driver`. */
  readonly cpuUs: ReadonlyMap<string, number>;
}

const ROUNDS = 5;
const SLICE_MS = 2_000;

/**
 * Medians of each way, by name. All take turns, every other round in reverse; the first round only
 * warms up.
 */
export async function wayCosts(ways: readonly Way[]): Promise<ReadonlyMap<string, WayCost>> {
  const slices = new Map<string, WayCost[]>(ways.map(({ name }) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const way of round % 2 === 0 ? ways : ways.toReversed()) {
      const slice = await sliceOf(way);
      if (round > 0) slices.get(way.name)?.push(slice);
    }
  }
  return new Map([...slices].map(([name, costs]) => [name, middleOf(costs)]));
}

async function sliceOf({ pool, request, processes }: Way): Promise<WayCost> {
  const pids = new Map(Object.entries(processes).map(([name, { pid }]) => [name, pid]));
  pids.set('driver', process.pid);
  const before = new Map([...pids].map(([name, pid]) => [name, cpuOf(pid)]));
  const { requests, ...driven } = await drive(pool, request, SLICE_MS);
  const cpuUs = [...pids].map(([name, pid]): [string, number] => [
    name,
    (cpuOf(pid) - (before.get(name) ?? NaN)) / requests,
  ]);
  return { ...driven, cpuUs: new Map(cpuUs) };
}

function middleOf(costs: readonly WayCost[]): WayCost {
  const middle = (of: (cost: WayCost) => number | undefined): number =>
    median(costs.map((cost) => of(cost) ?? NaN));
  const names = [...(costs[0]?.cpuUs.keys() ?? [])];
  return {
    requestsPerSecond: middle(({ requestsPerSecond }) => requestsPerSecond),
    p50Ms: middle(({ p50Ms }) => p50Ms),
    p99Ms: middle(({ p99Ms }) => p99Ms),
    cpuUs: new Map(names.map((name) => [name, middle(({ cpuUs }) => cpuUs.get(name))])),
  };
}
