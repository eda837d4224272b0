import { clientCostRatio, measureEcho } from '../echo/measure-echo.ts';
import type { EchoCost, EchoPair } from '../echo/measure-echo.ts';
import { installPeers } from '../peers/load-peer.ts';
import type { Row, Suite } from '../suite.ts';

const CLIENTS = {
  raw: pairOf('raw-2026', 'lean', 4_000),
  manager: pairOf('manager', 'lean', 4_000),
  bare: pairOf('bare', 'lean', 4_000),
  sdk1: pairOf('sdk1', 'lean', 400),
  sdk2: pairOf('sdk2', 'lean', 400),
  'sdk2, 2026 era': pairOf('sdk2-2026', 'lean', 400),
  'raw, 2025 era': { ...pairOf('raw-2025', 'lean', 4_000), path: '/2025' },
  'manager, 2025 era': { ...pairOf('manager', 'lean', 4_000), path: '/2025' },
  'bare, 2025 era': { ...pairOf('bare', 'lean', 4_000), path: '/2025' },
  'raw, our hosting': pairOf('raw-2026', 'ours', 1_500),
  'manager, our hosting': pairOf('manager', 'ours', 1_500),
  'sdk2, our hosting': pairOf('sdk2', 'ours', 400),
} satisfies Readonly<Record<string, EchoPair>>;
type Name = keyof typeof CLIENTS;

export const managerSuite: Suite = {
  name: 'manager',
  summary: 'calls/s and CPU per call, 32 in flight, beside raw undici.request and the SDKs',
  wanted: {
    manager_vs_sdk2: 'at least 10',
    manager_vs_sdk1: 'more than 1',
    manager_vs_raw: 'at least 1 wanted: the smaller of both eras',
    chain_vs_bare: 'at most 1.35: CPU per call, the larger of both eras',
    bare_vs_raw: 'told: CPU per call, the larger of both eras; .61 on 2026-11-30',
  },
  async run() {
    await installPeers();
    const names = Object.keys(CLIENTS);
    const measured = await measureEcho(Object.values(CLIENTS));
    const costs = new Map(names.map((name, at) => [name, measured[at]]));
    const rate = (name: Name): number => costs.get(name)?.callsPerSecond ?? NaN;
    const over = (dear: Name, cheap: Name): number => {
      const [one, other] = [costs.get(dear), costs.get(cheap)];
      return one === undefined || other === undefined ? NaN : clientCostRatio(one, other);
    };
    const overBare: Partial<Record<string, number>> = {
      manager: over('manager', 'bare'),
      'manager, 2025 era': over('manager, 2025 era', 'bare, 2025 era'),
    };
    const bareOverRaw = [over('bare', 'raw'), over('bare, 2025 era', 'raw, 2025 era')];
    const againstRaw = [
      rate('manager') / rate('raw'),
      rate('manager, 2025 era') / rate('raw, 2025 era'),
    ];
    return {
      ratios: {
        manager_vs_sdk2: rate('manager') / rate('sdk2'),
        manager_vs_sdk1: rate('manager') / rate('sdk1'),
        manager_vs_raw: Math.min(...againstRaw),
        chain_vs_bare: Math.max(...Object.values(overBare).map((one) => one ?? NaN)),
        bare_vs_raw: Math.max(...bareOverRaw),
      },
      rows: [...costs].map(([name, one]) => rowOf(name, one, overBare[name])),
    };
  },
};

function pairOf(client: string, server: EchoPair['server'], calls: number): EchoPair {
  return { client, server, path: '/mcp', calls };
}

function rowOf(client: string, cost: EchoCost | undefined, overBare: number | undefined): Row {
  return {
    client,
    'client CPU µs': cost?.clientUs ?? NaN,
    'server CPU µs': cost?.serverUs ?? NaN,
    'calls/s': Math.round(cost?.callsPerSecond ?? NaN),
    ...(overBare === undefined ? {} : { 'over bare': overBare }),
  };
}
