import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillDemoDatabase } from '../applications/demo-database.ts';
import { CONNECTIONS } from '../end-to-end/drive.ts';
import { isRefused, liveUnderBodies } from '../end-to-end/live-under-bodies.ts';
import type { LiveUnder } from '../end-to-end/live-under-bodies.ts';
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
    live_under_bodies:
      'at most 3: p99 of /health/live while 30 of the worst bodies arrive at a time, over quiet',
  },
  async run(flags) {
    const folder = mkdtempSync(join(tmpdir(), 'tablewise-bench-'));
    try {
      await fillDemoDatabase({ path: join(folder, DATABASE) }, { size: sizeOf(flags), seed: 1 });
      const { costs, live } = await stayAlive(() => measure(folder));
      const rate = (way: string): number => costs.get(way)?.requestsPerSecond ?? NaN;
      return {
        ratios: {
          gateway_vs_direct: rate('gateway') / rate('direct'),
          live_under_bodies: Math.max(...live.filter(isRefused).map(slowdown)),
        },
        rows: [...costs].map(([way, cost]) => rowOf(way, cost)),
        notes: [whereTimeGoes(costs), describeLive(live)],
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

interface Measured {
  readonly costs: ReadonlyMap<string, WayCost>;
  readonly live: readonly LiveUnder[];
}

async function measure(folder: string): Promise<Measured> {
  const { ways, api, stop } = await startWays(folder, DATABASE);
  try {
    return { costs: await wayCosts(ways), live: await liveUnderBodies(api) };
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

function slowdown({ quietMs, busyMs }: LiveUnder): number {
  return busyMs / quietMs;
}

function describeLive(live: readonly LiveUnder[]): string {
  const lines = live.map((each) => {
    const { kind, quietMs, busyMs, statuses } = each;
    const answered = [...statuses].join(', ');
    return `  ${kind} (${answered}): ${busyMs.toFixed(1)} ms over ${quietMs.toFixed(1)}, ${slowdown(each).toFixed(1)} times`;
  });
  return ['p99 of /health/live while bodies arrive, 30 at a time:', ...lines].join('\n');
}
