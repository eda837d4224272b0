import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { FaultyServer } from '../../testing/faulty-server.ts';
import { Stage } from '../../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: { secret: 'of the call' } };
const nameOf = ({ url }: FaultyServer): string => new URL(url).host;

describe('the history of a manager', () => {
  let stage: Stage;
  let clock: ManualClock;
  let server: FaultyServer;
  let other: FaultyServer;

  beforeEach(async () => {
    stage = new Stage();
    clock = new ManualClock();
    server = await stage.server({ era: 'modern' });
    other = await stage.server({ era: 'modern' });
  });
  afterEach(() => stage.close());

  const manage = () => {
    const urls = [server.url, other.url];
    const options = { urls, picker: 'round-robin', trustAnnotations: true } as const;
    return stage.manage(options, { clock });
  };

  it('counts the calls of a server and the attempts at each endpoint, step by step', async () => {
    const manager = manage();
    await manager.start();
    server.failNext('execute-then-die');
    for (let times = 0; times < 4; times++) await manager.callTool(lookup);
    manager.drain('places', nameOf(server));
    await clock.advance(5_000);
    const [step] = manager.history().steps;
    const latency = { p50Ms: expect.any(Number), p95Ms: expect.any(Number) };
    expect(step?.servers).toMatchObject([
      {
        ...{ server: 'places', status: 'degraded', calls: 4, failures: 0, retries: 1 },
        ...{ places: 200, leased: 0, waiters: 0, latency },
      },
    ]);
    const endpoints = step?.servers[0]?.endpoints ?? [];
    expect(endpoints).toMatchObject([
      { endpoint: nameOf(server), status: 'draining', breaker: 'closed', failures: 1, retries: 0 },
      { endpoint: nameOf(other), status: 'healthy', failures: 0, retries: 1 },
    ]);
    expect(endpoints.reduce((sum, { calls }) => sum + calls, 0)).toBe(5);
    await clock.advance(5_000);
    expect(manager.history().steps[1]?.servers).toMatchObject([{ calls: 0, retries: 0 }]);
  });

  it('counts on over a reload, and drops an endpoint that has left', async () => {
    const manager = manage();
    await manager.start();
    await manager.callTool(lookup);
    await manager.reload({ servers: [{ name: 'places', urls: [other.url] }] });
    await manager.callTool(lookup);
    await clock.advance(5_000);
    const [step] = manager.history().steps;
    expect(step?.servers).toMatchObject([
      { server: 'places', calls: 2, endpoints: [{ endpoint: nameOf(other), calls: 1 }] },
    ]);
  });

  it('tells what operators did, and nothing of what was called', async () => {
    const manager = manage();
    await manager.start();
    const { bookmark } = manager.history();
    await manager.callTool(lookup);
    manager.drain('places', nameOf(server));
    await manager.undrain('places', nameOf(server));
    manager.resize('places', 0, 3);
    await manager.reload({ servers: [{ name: 'places', urls: [server.url] }] });
    const { events } = manager.history(bookmark);
    const at = { server: 'places', endpoint: nameOf(server) };
    for (const told of [
      { name: 'drained', ...at },
      { name: 'undrained', ...at },
      { name: 'resized', server: 'places', minSize: 0, maxSize: 3 },
      { name: 'reloaded', added: [], replaced: ['places'], removed: [], unchanged: [] },
    ])
      expect(events).toContainEqual(expect.objectContaining(told));
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  it('ends with the manager: its last words are kept, and no timer', async () => {
    const manager = manage();
    await manager.start();
    const { bookmark } = manager.history();
    await manager.close();
    expect(clock.pendingTimers).toBe(0);
    const last = await manager.news(bookmark, new AbortController().signal);
    expect(last.events.at(-1)).toEqual({ at: 0, name: 'shutdown' });
    await expect(manager.news(last.bookmark, new AbortController().signal)).rejects.toMatchObject({
      code: 'POOL_CLOSED',
    });
  });
});
