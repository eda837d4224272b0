import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Gazetteer, HONG_KONG } from '@tablewise/restaurant-domain';
import { buildDemoCity, openPlaceStore } from '@tablewise/restaurant-store';
import { CONNECTIONS } from '../end-to-end/drive.ts';
import { startWays } from '../end-to-end/start-ways.ts';
import { wayCosts } from '../end-to-end/way.ts';
import type { WayCost } from '../end-to-end/way.ts';
import { whereTimeGoes } from '../end-to-end/where-time-goes.ts';
import { stayAlive } from '../measure/stay-alive.ts';
import type { Row, Suite, SuiteFlags } from '../suite.ts';

const DEFAULT_SIZE = 100_000;
/** As the search server calls it. */
const DATABASE = 'tablewise.db';

export const endToEndSuite: Suite = {
  name: 'end-to-end',
  summary: `GET /api/v1/restaurants through API, manager and MCP, ${CONNECTIONS} connections (--size N places)`,
  wanted: {
    gateway_vs_direct: 'at least 0.3, 0.5 is wanted: requests/s beside the same API without MCP',
  },
  async run(flags) {
    const folder = mkdtempSync(join(tmpdir(), 'tablewise-bench-'));
    try {
      await fillDatabase(join(folder, DATABASE), sizeOf(flags));
      const costs = await stayAlive(() => measure(folder));
      const rate = (way: string): number => costs.get(way)?.requestsPerSecond ?? NaN;
      return {
        ratios: { gateway_vs_direct: rate('gateway') / rate('direct') },
        rows: [...costs].map(([way, cost]) => rowOf(way, cost)),
        notes: [whereTimeGoes(costs)],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function sizeOf(flags: SuiteFlags): number {
  const size = Number(flags.get('size') ?? DEFAULT_SIZE);
  if (!Number.isInteger(size) || size < 1) throw new RangeError('--size: 1 or more places');
  return size;
}

async function fillDatabase(path: string, size: number): Promise<void> {
  const store = await openPlaceStore({ path });
  await buildDemoCity(store, { size, seed: 1, gazetteer: new Gazetteer(HONG_KONG), force: false });
  await store.close();
}

async function measure(folder: string): Promise<ReadonlyMap<string, WayCost>> {
  const { ways, stop } = await startWays(folder, DATABASE);
  try {
    return await wayCosts(ways);
  } finally {
    await stop();
  }
}

function rowOf(way: string, { requestsPerSecond, p50Ms, p99Ms, cpuUs }: WayCost): Row {
  const cpu = [...cpuUs].map(([name, us]) => [`CPU µs, ${name}`, us] as const);
  return {
    way,
    'requests/s': Math.round(requestsPerSecond),
    'p50 ms': p50Ms,
    'p99 ms': p99Ms,
    ...Object.fromEntries(cpu),
  };
}
