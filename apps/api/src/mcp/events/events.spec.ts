import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mcpServersSchema } from '../../docs/operator-schemas.ts';
import { problemIn } from '../../testing/problem-in.ts';
import { RunningApi } from '../../testing/running-api.ts';
import { WatchedEvents } from '../../testing/watched-events.ts';
import type { Received } from '../../testing/watched-events.ts';

const PATH = '/api/v1/mcp/events';
const SEARCH = '/api/v1/restaurants/search/district';

let api: RunningApi;
let watching: WatchedEvents[] = [];

beforeEach(async () => {
  api = new RunningApi();
  await api.start();
});

afterEach(async () => {
  for (const one of watching) one.leave();
  watching = [];
  await api.stop();
});

async function watch(lastEventId?: string): Promise<WatchedEvents> {
  const events = new WatchedEvents();
  watching.push(events);
  expect((await events.open(api.url, lastEventId)).status).toBe(200);
  return events;
}

const endpointOf = (): string => new URL(api.search.url).host;
const drain = (): void => {
  api.manager.drain('restaurant-search', endpointOf());
};
const namesIn = (received: readonly Received[]): string[] =>
  received.flatMap(({ message }) => (message.event === 'change' ? [message.data.name] : []));

describe('the stream of events', () => {
  it('begins with who is seen, what happened and how the servers are, as their own route has it', async () => {
    const events = await watch();
    const [hello, ...rest] = await events.until('servers');
    expect(hello?.message).toMatchObject({
      event: 'hello',
      data: { replica: expect.stringMatching(/.:\d+$/), version: '0.1.0', resumed: false },
    });
    expect(namesIn(rest)).toEqual(expect.arrayContaining(['starting', 'started']));
    const asked = mcpServersSchema.parse(await (await api.get('/api/v1/mcp/servers')).json());
    const seen = rest.at(-1)?.message;
    const servers = seen?.event === 'servers' ? seen.data.servers : [];
    expect(servers.map(({ server }) => server)).toEqual(asked.servers.map(({ server }) => server));
    expect(servers[0]).toMatchObject({
      status: 'healthy',
      pool: { server_name: servers[0]?.server },
    });
  });

  it('tells of a change as it happens, and then how the servers are', async () => {
    const events = await watch();
    await events.until('servers');
    drain();
    const told = await events.until('servers');
    expect(told[0]?.message).toMatchObject({
      event: 'change',
      data: { name: 'drained', server: 'restaurant-search', endpoint: endpointOf() },
    });
    expect(told.at(-1)?.message).toMatchObject({
      data: { servers: [{ endpoints: [{ status: 'draining' }] }, {}] },
    });
  });

  it('tells nothing of what was called', async () => {
    const events = await watch();
    await events.until('servers');
    await api.post(SEARCH, { districts: ['Stanley'] });
    drain();
    expect(JSON.stringify(await events.until('servers'))).not.toContain('Stanley');
  });

  it('goes on after the last event that a client saw, with what it missed and nothing twice', async () => {
    const first = await watch();
    const seen = await first.until('servers');
    const lastId = seen.findLast(({ id }) => id !== undefined)?.id;
    first.leave();
    drain();
    const again = await (await watch(lastId)).until('servers');
    expect(again[0]?.message).toMatchObject({ event: 'hello', data: { resumed: true } });
    expect(namesIn(again)).toEqual(['drained']);
  });

  it.each([
    ['of another process', '00000000.1.0'],
    ['that is none', 'x'],
    ['of the future', (id: string) => id.replace(/\.\d+\.\d+$/, '.999999999.0')],
  ])('begins anew for an id %s', async (_which, id) => {
    const [, first] = await (await watch()).until('change');
    const lastId = typeof id === 'string' ? id : id(first?.id ?? '');
    const again = await (await watch(lastId)).until('servers');
    expect(again[0]?.message).toMatchObject({ event: 'hello', data: { resumed: false } });
    expect(namesIn(again)).toContain('starting');
  });

  it('is kept by no cache, and neither compressed nor collected on its way', async () => {
    const { headers } = await new WatchedEvents().open(api.url);
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-store, no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('content-encoding')).toBeNull();
  });

  it('is for operators, and has no parameters', async () => {
    expect((await api.get(PATH, { 'x-forwarded-for': '10.0.0.7' })).status).toBe(403);
    expect((await api.get(PATH, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await api.get(`${PATH}?from=0`)).status).toBe(422);
  });

  it('is open to sixteen at a time; who leaves makes room', async () => {
    for (let times = 0; times < 16; times++) await (await watch()).next();
    const refused = await api.get(PATH);
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(await problemIn(refused)).toMatchObject({ status: 503, code: 'LIMIT_EVENT_STREAMS' });
    watching[0]?.leave();
    let last: Response;
    do last = await new WatchedEvents().open(api.url);
    while (last.status === 503);
    expect(last.status).toBe(200);
  });

  it('takes no room for HEAD, which is answered at once', async () => {
    for (let times = 0; times < 17; times++) {
      const head = await fetch(`${api.url}${PATH}`, { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
    }
    await (await watch()).next();
  });

  it('ends as soon as the API closes, which does not wait for those who watch', async () => {
    const events = await watch();
    await events.until('servers');
    const closed = api.close();
    while ((await events.next()) !== undefined);
    await closed;
    expect(api.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
