import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { McpClientManager } from '../manager.ts';
import type { ServerOptions } from '../options/manager-options.ts';
import { eventually } from '../testing/eventually.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { LoopbackServer, answerJson } from '../testing/loopback-server.ts';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };

const nameOf = ({ url }: FaultyServer): string => new URL(url).host;

function statusesOf(manager: McpClientManager): Record<string, string> {
  const { endpoints } = manager.health('places');
  return Object.fromEntries(endpoints.map(({ endpoint, status }) => [endpoint, status]));
}

describe('a drained endpoint', () => {
  let stage: Stage;
  let one: FaultyServer;
  let other: FaultyServer;
  let manager: McpClientManager;
  let options: Omit<ServerOptions, 'name'>;

  beforeEach(async () => {
    stage = new Stage();
    [one, other] = [await stage.server({ era: 'modern' }), await stage.server({ era: 'modern' })];
    options = {
      urls: [one.url, other.url],
      picker: 'round-robin',
      slowStartMs: 1,
      health: { path: '/health' },
    };
    manager = stage.manage(options);
  });
  afterEach(() => stage.close());

  const call = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n++) await manager.callTool(lookup);
  };

  it('gets no call even when there is no other', async () => {
    manager.drain('places', nameOf(one));
    manager.drain('places', nameOf(other));
    await expect(manager.callTool(lookup)).rejects.toMatchObject({
      code: 'UPSTREAM_UNREACHABLE',
      message: 'places: every endpoint is drained',
      details: { drained: [nameOf(one), nameOf(other)], attempts: [] },
    });
    expect([...one.executed, ...other.executed]).toEqual([]);
    await expect(manager.undrain('places', 'nowhere')).rejects.toMatchObject({
      code: 'INPUT_UNKNOWN_ENDPOINT',
    });
  });

  it('takes those along who wait for it, when it was the last one', async () => {
    const alone = stage.manage({ ...options, urls: [one.url], pool: { maxSize: 1 } });
    one.failNext('hang');
    const leave = new AbortController();
    const running = alone.callTool(lookup, { signal: leave.signal }).catch(() => undefined);
    await eventually(() => one.executed.length === 1);
    const waiting = expect(alone.callTool(lookup)).rejects.toMatchObject({
      code: 'UPSTREAM_UNREACHABLE',
      message: 'places: every endpoint is drained',
      details: { sent: false },
    });
    await eventually(() => alone.health('places').queue.pending === 1);
    alone.drain('places', nameOf(one));
    await waiting;
    leave.abort();
    await running;
  });

  it('is asked once before calls go there again, however often that is wanted', async () => {
    manager.drain('places', nameOf(one));
    const back = [1, 2, 3].map(async () => {
      await manager.undrain('places', nameOf(one));
      return statusesOf(manager)[nameOf(one)];
    });
    expect(statusesOf(manager)[nameOf(one)]).toBe('draining');
    expect(await Promise.all(back)).toEqual(['healthy', 'healthy', 'healthy']);
    expect(one.healthChecks).toBe(1);
    await eventually(async () => {
      await call(1);
      return one.executed.length > 0;
    });
  });

  it('stays out when it does not answer, until health checks find it back', async () => {
    await call(2);
    manager.drain('places', nameOf(one));
    await one.stop();
    await manager.undrain('places', nameOf(one));
    expect(statusesOf(manager)[nameOf(one)]).toBe('unhealthy');
    await call(4);
    expect(one.executed).toHaveLength(1);
    await one.restart();
    await manager.checkServerHealth('places');
    expect(statusesOf(manager)[nameOf(one)]).toBe('unhealthy');
    await manager.checkServerHealth('places');
    expect(statusesOf(manager)[nameOf(one)]).toBe('healthy');
  });

  it('stays out when it is drained again while it is asked', async () => {
    manager.drain('places', nameOf(one));
    const back = manager.undrain('places', nameOf(one));
    manager.drain('places', nameOf(one));
    await back;
    await call(4);
    expect(one.executed).toEqual([]);
    expect(statusesOf(manager)[nameOf(one)]).toBe('draining');
  });

  it('stays drained over a reload, and only it', async () => {
    await manager.start();
    manager.drain('places', nameOf(one));
    const changed = { ...options, name: 'places', requestTimeoutMs: 9_000 };
    await expect(manager.reload({ servers: [changed] })).resolves.toMatchObject({
      replaced: ['places'],
    });
    await call(4);
    expect([one.executed.length, other.executed.length]).toEqual([0, 4]);
    expect(statusesOf(manager)).toEqual({
      [nameOf(one)]: 'draining',
      [nameOf(other)]: 'healthy',
    });
    await manager.undrain('places', nameOf(one));
    await eventually(async () => {
      await call(1);
      return one.executed.length > 0;
    });
  });

  it('stays drained over a reload, though discovery finds it only later', async () => {
    let isConsulUp = true;
    const consul = await LoopbackServer.start(({ url }, response) => {
      // A query with an index waits for a change, and there is none.
      if (url.searchParams.has('index')) return;
      response.setHeader('x-consul-index', '1');
      const Service = { Address: '127.0.0.1', Port: one.port };
      answerJson(response, isConsulUp ? 200 : 400, [{ Node: { Address: '' }, Service }]);
    });
    stage.onClose(() => consul.stop());
    const clock = new ManualClock();
    const discovery = {
      kind: 'consul',
      consulUrl: consul.origin,
      service: 'places',
      url: one.url,
    } as const;
    manager = stage.manage({ discovery }, { clock });
    await manager.start();
    manager.drain('places', nameOf(one));
    isConsulUp = false;
    await manager.reload({ servers: [{ name: 'places', discovery, requestTimeoutMs: 9_000 }] });
    expect(statusesOf(manager)).toEqual({});
    isConsulUp = true;
    await eventually(async () => {
      await clock.advance(1_000);
      return manager.health('places').endpoints.length === 1;
    });
    expect(statusesOf(manager)).toEqual({ [nameOf(one)]: 'draining' });
  });

  it('takes part again once it was taken out of the configuration and put into it', async () => {
    await manager.start();
    manager.drain('places', nameOf(one));
    for (const urls of [[other.url], [one.url, other.url]])
      await manager.reload({ servers: [{ ...options, name: 'places', urls }] });
    expect(statusesOf(manager)[nameOf(one)]).toBe('healthy');
  });
});
