import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProtectedWays } from '../access/protected-ways.ts';
import type { ProtectedWays } from '../access/protected-ways.ts';
import { fillDemoDatabase } from '../applications/demo-database.ts';
import { wayCosts } from '../end-to-end/way.ts';
import { stayAlive } from '../measure/stay-alive.ts';
import type { Suite } from '../suite.ts';

const DATABASE = 'tablewise.db';
const SIZE = 2_000;
/** As many as a process remembers, and once more as many. */
const PRINCIPALS = 10_000;

export const accessSuite: Suite = {
  name: 'access',
  summary: 'what it costs to check the tokens of 1,000 users, at a server and through the API',
  wanted: {
    api_token_cost: 'at most 1.10: CPU of the API per request, with tokens over without',
    server_token_cost: 'at most 1.10: the same of an MCP server per call',
  },
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'tablewise-bench-'));
    try {
      await fillDemoDatabase({ path: join(folder, DATABASE) }, { size: SIZE, seed: 1 });
      const { costs, memory } = await stayAlive(() => measure(folder));
      const cpu = (way: string): number => costs.get(way)?.cpuUs.get('process') ?? NaN;
      return {
        ratios: {
          api_token_cost: cpu('API, tokens') / cpu('API, open'),
          server_token_cost: cpu('server, tokens') / cpu('server, open'),
        },
        rows: [...costs].map(([way, { requestsPerSecond, p50Ms, p99Ms }]) => ({
          way,
          'requests/s': Math.round(requestsPerSecond),
          'p50 ms': p50Ms,
          'p99 ms': p99Ms,
          'CPU µs': cpu(way),
        })),
        notes: [
          `Memory of the server after ${PRINCIPALS} principals ${memory[0]} MB, after ${2 * PRINCIPALS} ${memory[1]} MB.`,
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(folder: string) {
  const started = await startProtectedWays(folder);
  try {
    const costs = await wayCosts(started.ways);
    return { costs, memory: await memoryUnderPrincipals(started) };
  } finally {
    await started.stop();
  }
}

/** Resident MB once so many have come, and once as many others have. */
async function memoryUnderPrincipals({ guarded, tokensOf }: ProtectedWays): Promise<number[]> {
  const tokens = await tokensOf(2 * PRINCIPALS);
  const memory: number[] = [];
  for (const some of [tokens.slice(0, PRINCIPALS), tokens.slice(PRINCIPALS)]) {
    for (const token of some) {
      const { body } = await guarded.pool.request({
        path: '/mcp',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          authorization: `Bearer ${token}`,
        },
        body: '{"jsonrpc":"2.0","id":1,"method":"ping"}',
      });
      await body.dump();
    }
    memory.push(residentMb(guarded.service.pid));
  }
  return memory;
}

function residentMb(pid: number): number {
  const [, kb = 'NaN'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kb) / 1_024);
}
