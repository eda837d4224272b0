import { measureEcho } from '../echo/measure-echo.ts';
import type { EchoPair } from '../echo/measure-echo.ts';
import { installPeers } from '../peers/load-peer.ts';
import type { Suite } from '../suite.ts';

const PAIRS: readonly EchoPair[] = (['2026', '2025'] as const).flatMap((era) => {
  const client = `raw-${era}`;
  return [
    { client, server: 'ours', path: '/mcp', calls: 2_000 },
    { client, server: 'sdk-express', path: '/mcp', calls: 500 },
    { client, server: 'lean', path: '/mcp', calls: 2_000 },
  ] as const;
});

export const hostingSuite: Suite = {
  name: 'hosting',
  summary: "calls/s and CPU per call of the server, 32 in flight, beside the SDK's on Express",
  wanted: { hosting_vs_sdk_express: 'at least 1.3, 2 is wanted: the smaller of both eras' },
  async run() {
    await installPeers();
    const measured = await measureEcho(PAIRS);
    const rate = (client: string, server: EchoPair['server']): number =>
      measured[PAIRS.findIndex((pair) => pair.client === client && pair.server === server)]
        ?.callsPerSecond ?? NaN;
    const ratios = ['raw-2026', 'raw-2025'].map(
      (client) => rate(client, 'ours') / rate(client, 'sdk-express'),
    );
    return {
      ratios: { hosting_vs_sdk_express: Math.min(...ratios) },
      rows: PAIRS.map(({ client, server }, at) => ({
        era: client.replace('raw-', ''),
        server,
        'server CPU µs': measured[at]?.serverUs ?? NaN,
        'calls/s': Math.round(measured[at]?.callsPerSecond ?? NaN),
      })),
    };
  },
};
