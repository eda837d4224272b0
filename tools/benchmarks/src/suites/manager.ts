import { measureEcho } from '../echo/measure-echo.ts';
import type { EchoCost, EchoPair } from '../echo/measure-echo.ts';
import { installPeers } from '../peers/load-peer.ts';
import type { Row, Suite } from '../suite.ts';

const CLIENTS = {
  raw: pairOf('raw-2026', 'lean', 8_000),
  manager: pairOf('manager', 'lean', 8_000),
  bare: pairOf('bare', 'lean', 8_000),
  sdk1: pairOf('sdk1', 'lean', 800),
  sdk2: pairOf('sdk2', 'lean', 800),
  'sdk2, 2026 era': pairOf('sdk2-2026', 'lean', 800),
  'raw, 2025 era': { ...pairOf('raw-2025', 'lean', 8_000), path: '/2025' },
  'manager, 2025 era': { ...pairOf('manager', 'lean', 8_000), path: '/2025' },
  'bare, 2025 era': { ...pairOf('bare', 'lean', 8_000), path: '/2025' },
  'raw, our hosting': pairOf('raw-2026', 'ours', 3_000),
  'manager, our hosting': pairOf('manager', 'ours', 3_000),
  'sdk2, our hosting': pairOf('sdk2', 'ours', 800),
} satisfies Readonly<Record<string, EchoPair>>;
type Name = keyof typeof CLIENTS;

export const managerSuite: Suite = {
  name: 'manager',
  summary: 'calls/s and CPU per call, 32 in flight, beside raw undici.request and the SDKs',
  wanted: {
    manager_vs_sdk2: 'at least 5',
    manager_vs_sdk1: 'more than 1',
    manager_vs_raw: 'at least 0.8: the smaller of both eras',
    chain_overhead_us: 'at most 10: the larger of both eras',
  },
  async run() {
    installPeers();
    const names = Object.keys(CLIENTS);
    const measured = await measureEcho(Object.values(CLIENTS));
    const costs = new Map(names.map((name, at) => [name, measured[at]]));
    const cost = (name: Name): number => costs.get(name)?.clientUs ?? NaN;
    const rate = (name: Name): number => costs.get(name)?.callsPerSecond ?? NaN;
    const overhead = [
      cost('manager') - cost('bare'),
      cost('manager, 2025 era') - cost('bare, 2025 era'),
    ];
    const againstRaw = [
      rate('manager') / rate('raw'),
      rate('manager, 2025 era') / rate('raw, 2025 era'),
    ];
    return {
      ratios: {
        manager_vs_sdk2: rate('manager') / rate('sdk2'),
        manager_vs_sdk1: rate('manager') / rate('sdk1'),
        manager_vs_raw: Math.min(...againstRaw),
        chain_overhead_us: Math.max(...overhead),
      },
      rows: [...costs].map(([name, one]) => rowOf(name, one)),
    };
  },
};

function pairOf(client: string, server: EchoPair['server'], calls: number): EchoPair {
  return { client, server, path: '/mcp', calls };
}

function rowOf(client: string, cost: EchoCost | undefined): Row {
  return {
    client,
    'client CPU µs': cost?.clientUs ?? NaN,
    'server CPU µs': cost?.serverUs ?? NaN,
    'calls/s': Math.round(cost?.callsPerSecond ?? NaN),
  };
}
