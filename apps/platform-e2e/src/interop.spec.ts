import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  catalogueTools,
  reasoningTools,
  reportTools,
  reviewTools,
  searchTools,
} from '@tablewise/contracts';
import { aPlace } from '@tablewise/testing';
import { connectNew, connectOld } from './harness/interop-clients.ts';
import type { Connection, Target } from './harness/interop-clients.ts';
import { SCRIPTS } from './harness/locations.ts';
import { Platform } from './harness/platform.ts';

const CLIENTS: Readonly<Record<string, (target: Target) => Promise<Connection>>> = {
  'sdk 1.x': connectOld,
  'client 2.x, automatic': (target) => connectNew(target, 'auto'),
  'client 2.x, pinned to 2026-07-28': (target) => connectNew(target, { pin: '2026-07-28' }),
};

const SEARCH_TOOLS: readonly string[] = [
  ...Object.values(searchTools),
  ...Object.values(catalogueTools),
  ...Object.values(reviewTools),
  ...Object.values(reportTools),
].map((tool: { readonly name: string }) => tool.name);

describe('interoperability', () => {
  let platform: Platform;

  beforeAll(async () => {
    platform = await Platform.start();
  });

  afterAll(() => platform.stop());

  function targetOf(server: 'search' | 'reasoning', transport: string): Target {
    if (transport === 'http') return { kind: 'http', url: platform.mcpUrl(server) };
    return {
      kind: 'stdio',
      command: process.execPath,
      args: [SCRIPTS[server], '--stdio'],
      env: { DATA_DIR: platform.data.path },
      // From anywhere: a host starts servers in a folder of its own.
      cwd: tmpdir(),
      stderr: 'ignore',
    };
  }

  const cases = Object.keys(CLIENTS).flatMap((client) =>
    ['http', 'stdio'].map((transport) => [client, transport] as const),
  );

  let connection: Connection | undefined;

  afterEach(async () => {
    await connection?.close();
    connection = undefined;
  });

  async function connect(client: string, target: Target): Promise<Connection> {
    connection = await CLIENTS[client]?.(target);
    if (connection === undefined) throw new Error(`no such client: ${client}`);
    return connection;
  }

  it.each(cases)('%s searches over %s', async (client, transport) => {
    const { toolNames, call } = await connect(client, targetOf('search', transport));
    expect((await toolNames()).toSorted()).toEqual(SEARCH_TOOLS.toSorted());
    const criteria = { districts: ['Central district'], meal_types: ['dinner'] };
    const answer = await call(searchTools.combined.name, criteria);
    expect(answer.isError).toBe(false);
    expect(searchTools.combined.outputSchema.parse(answer.structured).count).toBe(20);
    const { search } = searchTools;
    const found = await call(search.name, { q: 'kam', facets: ['cuisine'], limit: 3 });
    expect(search.outputSchema.parse(found.structured).total).toBeGreaterThan(0);
    const { listAreas } = catalogueTools;
    const areas = await call(listAreas.name, {});
    expect(listAreas.outputSchema.parse(areas.structured).districts).toHaveLength(18);
    const refusal = await call(searchTools.byDistrict.name, { districts: ['Atlantis'] });
    expect(refusal).toEqual({ isError: true, structured: undefined });
  });

  it.each(cases)('%s asks for a recommendation over %s', async (client, transport) => {
    const { toolNames, call } = await connect(client, targetOf('reasoning', transport));
    expect((await toolNames()).toSorted()).toEqual(
      Object.values(reasoningTools)
        .map((tool) => tool.name)
        .toSorted(),
    );
    const restaurants = [aPlace()];
    const advice = await call(reasoningTools.recommend.name, { restaurants });
    expect(reasoningTools.recommend.outputSchema.parse(advice.structured)).toMatchObject({
      recommendation: { id: 'place-1' },
    });
    const analysis = await call(reasoningTools.analyzeSentiment.name, { restaurants });
    expect(analysis.structured).toMatchObject({ restaurant_count: 1 });
  });
});
