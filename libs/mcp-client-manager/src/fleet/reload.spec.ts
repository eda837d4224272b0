import { afterEach, describe, expect, it } from '@jest/globals';
import { McpClientManager } from '../manager.ts';
import type { ServerOptions } from '../options/manager-options.ts';
import { eventually } from '../testing/eventually.ts';
import { FaultyServer } from '../testing/faulty-server.ts';

const toClose: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

async function aServer(): Promise<FaultyServer> {
  const server = await FaultyServer.start({ era: 'modern' });
  toClose.push(() => server.stop());
  return server;
}

async function manage(...servers: ServerOptions[]): Promise<McpClientManager> {
  const manager = new McpClientManager({ servers });
  toClose.push(() => manager.close());
  await manager.start();
  return manager;
}

/** More callers than places, so that some always wait; what fails is kept. */
function load(manager: McpClientManager, callers = 8) {
  const stop = new AbortController();
  const failures: unknown[] = [];
  let answered = 0;
  const done = Array.from({ length: callers }, async () => {
    while (!stop.signal.aborted)
      await manager.callTool({ server: 'places', tool: 'book', args: {} }).then(
        () => answered++,
        (error: unknown) => failures.push(error),
      );
  });
  const another = (calls: number): Promise<void> => {
    const from = answered;
    return eventually(() => answered >= from + calls);
  };
  const end = async (): Promise<unknown[]> => {
    stop.abort();
    await Promise.all(done);
    return failures;
  };
  return { another, end };
}

const places = ({ url }: FaultyServer, more: Partial<ServerOptions> = {}): ServerOptions => ({
  name: 'places',
  urls: [url],
  pool: { maxSize: 4 },
  ...more,
});

describe('a reload', () => {
  it('moves a server to another place without a failed call, and leaves nothing at the old', async () => {
    const [one, other] = [await aServer(), await aServer()];
    const manager = await manage(places(one));
    const { another, end } = load(manager);
    await another(20);
    await expect(manager.reload({ servers: [places(other)] })).resolves.toEqual({
      added: [],
      replaced: ['places'],
      removed: [],
      unchanged: [],
      started: { successful: 1, failed: 0, total: 1 },
    });
    await another(20);
    expect(await end()).toEqual([]);
    expect(other.executed.length).toBeGreaterThanOrEqual(12);
    await eventually(() => one.openRequests === 0);
    const before = one.executed.length;
    await manager.callTool({ server: 'places', tool: 'book', args: {} });
    expect(one.executed).toHaveLength(before);
  });

  it('changes settings back and forth under load, and fails no call', async () => {
    const server = await aServer();
    const manager = await manage(places(server));
    const { another, end } = load(manager);
    for (let round = 1; round <= 6; round++) {
      await another(20);
      await manager.reload({ servers: [places(server, { pool: { maxSize: round } })] });
    }
    await another(20);
    expect(await end()).toEqual([]);
    const { pool_size, total_requests = 0 } = manager.poolStats().pools['places'] ?? {};
    expect(pool_size).toBe(6);
    // Its calls count on, whatever its settings.
    expect(total_requests).toBeGreaterThanOrEqual(140);
  });

  it('leaves a server alone whose settings are the same, though written otherwise', async () => {
    const server = await aServer();
    const manager = await manage(places(server));
    await manager.callTool({ server: 'places', tool: 'book', args: {} });
    const same = places(server, { pool: { maxSize: 4, minSize: 0 }, required: true });
    await expect(manager.reload({ servers: [same] })).resolves.toMatchObject({
      unchanged: ['places'],
      started: { total: 0 },
    });
    expect(manager.poolStats().pools['places']).toMatchObject({ created: 1, total_requests: 1 });
  });

  it('starts what is new, and closes what is gone after its last call', async () => {
    const [one, other] = [await aServer(), await aServer()];
    const manager = await manage(places(one));
    const removed = new Promise((resolve) => manager.on('client:disconnected', resolve));
    one.failNext('drip');
    const last = manager.callTool({ server: 'places', tool: 'lookup', args: {} });
    await eventually(() => one.executed.length === 1);
    const report = await manager.reload({ servers: [{ name: 'maps', urls: [other.url] }] });
    expect(report).toMatchObject({ added: ['maps'], removed: ['places'] });
    expect(manager.serverNames).toEqual(['maps']);
    expect(manager.isServerHealthy('maps')).toBe(true);
    await expect(last).resolves.toMatchObject({ isError: false });
    await removed;
  });

  it('waits for the one before it', async () => {
    const [one, other] = [await aServer(), await aServer()];
    const manager = await manage(places(one));
    const reports = await Promise.all([
      manager.reload({ servers: [places(other)] }),
      manager.reload({ servers: [places(other)] }),
      manager.reload({ servers: [places(one)] }),
    ]);
    expect(reports.map(({ replaced }) => replaced.length)).toEqual([1, 0, 1]);
    expect(manager.health('places').endpoints).toMatchObject([{ endpoint: new URL(one.url).host }]);
  });

  it('of faulty options changes nothing', async () => {
    const server = await aServer();
    const manager = await manage(places(server));
    await expect(manager.reload({ servers: [] })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    await expect(
      manager.reload({ servers: [places(server)], connectTimeoutMs: 7 }),
    ).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    expect(manager.serverNames).toEqual(['places']);
  });

  it('ends with the manager, which closes what the reload had opened', async () => {
    const [one, other] = [await aServer(), await aServer()];
    const manager = await manage(places(one));
    const reload = manager.reload({ servers: [places(other)] });
    const outcome = expect(reload).rejects.toMatchObject({ code: 'POOL_CLOSED' });
    await manager.close();
    await outcome;
    await expect(manager.reload({ servers: [places(one)] })).rejects.toMatchObject({
      code: 'POOL_CLOSED',
    });
    await eventually(async () => (await other.openSockets()) === 0);
  });
});
