import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reasoningTools, searchTools } from '@tablewise/contracts';
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

  async function connect(client: string, target: Target): Promise<Connection> {
    const connection = await CLIENTS[client]?.(target);
    if (connection === undefined) throw new Error(`no such client: ${client}`);
    return connection;
  }

  it.each(cases)('%s searches over %s', async (client, transport) => {
    const connection = await connect(client, targetOf('search', transport));
    expect((await connection.toolNames()).toSorted()).toEqual(
      Object.values(searchTools)
        .map((tool) => tool.name)
        .toSorted(),
    );
    const criteria = { districts: ['Central district'], meal_types: ['dinner'] };
    const answer = await connection.call(searchTools.combined.name, criteria);
    expect(answer.isError).toBe(false);
    expect(searchTools.combined.outputSchema.parse(answer.structured).count).toBe(20);
    const refusal = await connection.call(searchTools.byDistrict.name, { districts: ['Atlantis'] });
    expect(refusal).toEqual({ isError: true, structured: undefined });
    await connection.close();
  });

  it.each(cases)('%s asks for a recommendation over %s', async (client, transport) => {
    const connection = await connect(client, targetOf('reasoning', transport));
    expect((await connection.toolNames()).toSorted()).toEqual(
      Object.values(reasoningTools)
        .map((tool) => tool.name)
        .toSorted(),
    );
    const restaurants = [aPlace()];
    const advice = await connection.call(reasoningTools.recommend.name, { restaurants });
    expect(reasoningTools.recommend.outputSchema.parse(advice.structured)).toMatchObject({
      recommendation: { id: 'place-1' },
    });
    const analysis = await connection.call(reasoningTools.analyzeSentiment.name, { restaurants });
    expect(analysis.structured).toMatchObject({ restaurant_count: 1 });
    await connection.close();
  });
});
