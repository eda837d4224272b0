import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';

const SEARCH = '/api/v1/restaurants/search/district';

const api = new RunningApi();
beforeAll(() => api.start());
afterAll(() => api.stop());
afterEach(() => {
  api.log.lines.length = 0;
});

const search = (district: string): Promise<Response> => api.post(SEARCH, { districts: [district] });

describe('a server', () => {
  it('that is down is a 503 that says when to come back, and health names it', async () => {
    await api.search.stop();
    const response = await search('Stanley');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problemIn(response)).toMatchObject({ status: 503, code: 'UPSTREAM_UNREACHABLE' });

    const health = await api.get('/health');
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({
      status: 'error',
      info: { 'restaurant-reasoning': { status: 'up' } },
      error: { 'restaurant-search': { status: 'down' } },
    });
  });

  it('that comes back is served again, without a restart of the API', async () => {
    await api.search.start();
    expect((await search('Stanley')).status).toBe(200);
    expect((await api.get('/health')).status).toBe(200);
  });

  it('that hangs is a 504 at the deadline', async () => {
    const problem = await problemIn(await search('Hang'));
    expect(problem).toMatchObject({ status: 504, code: 'DEADLINE_EXCEEDED' });
  });

  it('without data is a 503 in its own words', async () => {
    const response = await search('No data');
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await problemIn(response)).toMatchObject({
      status: 503,
      code: 'DATA_NOT_LOADED',
      detail: 'the data is not loaded yet',
    });
  });

  it('whose store is locked is a 503 with the time to wait, and not a word of where', async () => {
    const response = await search('Locked');
    expect(response.headers.get('retry-after')).toBe('2');
    const text = await response.clone().text();
    expect(await problemIn(response)).toMatchObject({ status: 503, code: 'STORE_LOCKED' });
    expect(text).not.toContain('tablewise.db');
  });

  it('that poses as us is a 502, and its words are in no header', async () => {
    const response = await search('Hostile_failure');
    expect(response.headers.get('x-call-id')).toMatch(/^[\w-]+$/);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await problemIn(response)).toMatchObject({ status: 502, code: 'UPSTREAM_FAILED' });
  });

  it('with a bug is a 502 that tells nothing of its inside', async () => {
    const response = await search('Bug');
    const text = await response.clone().text();
    expect(await problemIn(response)).toMatchObject({ status: 502, code: 'UPSTREAM_FAILED' });
    expect(text).not.toMatch(/secret|127\.0\.0\.1|stack/);
  });

  it('that breaks its contract is a 502, never a 200 with an empty list', async () => {
    const problem = await problemIn(await search('Broken contract'));
    expect(problem).toMatchObject({ status: 502, code: 'UPSTREAM_PROTOCOL' });
  });

  it('that fails is logged once, with the id of the request', async () => {
    await api.post(SEARCH, { districts: ['Broken contract'] }, { 'x-request-id': 'broken-1' });
    const logged = api.log.lines.filter(({ level }) => level !== 'debug');
    expect(logged).toEqual([
      expect.objectContaining({ level: 'warn', code: 'UPSTREAM_PROTOCOL', requestId: 'broken-1' }),
    ]);
  });
});

describe('a caller who leaves', () => {
  it('ends the call, which is logged at debug and counted as 499', async () => {
    const called = request(`${api.url}${SEARCH}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'left-1' },
    });
    called.on('error', () => undefined);
    const calls = api.received.length;
    called.end('{"districts": ["Hang"]}');
    await until(() => api.received.length > calls);
    called.destroy();
    await until(() => api.log.lines.some(({ code }) => code === 'CANCELLED'));
    expect(api.log.lines).toContainEqual(
      expect.objectContaining({ message: 'request', status: 499, requestId: 'left-1' }),
    );
    const loud = api.log.lines.filter(({ level }) => level !== 'debug');
    expect(loud).toEqual([]);
  });
});

describe('a server that refuses', () => {
  it('is a 503 with the time it asked for', async () => {
    const busy = createServer((_request, response) => {
      response.writeHead(503, { 'retry-after': '7' }).end();
    });
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    const { port } = busy.address() as AddressInfo;
    const other = new RunningApi();
    await other.start({
      mcp: {
        servers: [
          {
            name: 'restaurant-search',
            urls: [`http://127.0.0.1:${port}/mcp`],
            requestTimeoutMs: 400,
            retry: { maxAttempts: 1 },
          },
        ],
      },
    });
    const response = await other.post(SEARCH, { districts: ['Stanley'] });
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await problemIn(response)).toMatchObject({ status: 503, code: 'UPSTREAM_OVERLOADED' });
    await other.stop();
    busy.close();
  });
});

/** Lets the event loop turn until a condition holds; Jest's own timeout bounds it. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
