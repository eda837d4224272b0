import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { eventually } from '../testing/eventually.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };

describe('the load that a server reports in its health resource', () => {
  let stage: Stage;
  let clock: ManualClock;
  let servers: FaultyServer[];
  beforeEach(async () => {
    stage = new Stage();
    clock = new ManualClock();
    servers = [await stage.server({ era: 'modern' }), await stage.server({ era: 'modern' })];
  });
  afterEach(() => stage.close());

  const shares = () => servers.map(({ executed }) => executed.length);

  async function manage(picker: 'weighted' | 'least-loaded') {
    const urls = servers.map(({ url }) => url);
    const manager = stage.manage({ urls, picker, health: { path: '/health' } }, { clock });
    await manager.start();
    return manager;
  }

  it('lowers its weight, by what it has least of, and no longer once it is over', async () => {
    const [busy] = servers;
    if (busy !== undefined) busy.load = { cpu: 0.1, memory: 0.75 };
    const manager = await manage('weighted');
    for (let call = 0; call < 10; call++) await manager.callTool(lookup);
    expect(shares()).toEqual([2, 8]);
    if (busy !== undefined) busy.load = undefined;
    await manager.checkServerHealth('places');
    for (let call = 0; call < 10; call++) await manager.callTool(lookup);
    expect(shares()).toEqual([7, 13]);
  });

  it('makes it the more loaded one with fewer calls in flight', async () => {
    const [busy] = servers;
    if (busy !== undefined) busy.load = { cpu: 0.75 };
    const manager = await manage('least-loaded');
    for (const server of servers)
      server.failNext(...Array.from({ length: 10 }, () => 'hang' as const));
    const calls = Array.from({ length: 10 }, () => manager.callTool(lookup).catch(() => undefined));
    await eventually(() => servers.flatMap(({ executed }) => executed).length === 10);
    expect(shares()).toEqual([2, 8]);
    await clock.advance(10_000);
    await Promise.all(calls);
  });
});
