import { afterEach, describe, expect, it } from '@jest/globals';
import { serverHealthSchema } from '@tablewise/contracts';
import { ManualClock } from '@tablewise/kernel';
import { CALL_HEADERS, DemoHosts, call, post, raw } from '../testing/demo-hosts.ts';
import { RecordingLogger } from '../testing/demo-tools.ts';

const hosts = new DemoHosts();
afterEach(() => hosts.closeAll());

describe('a call over HTTP', () => {
  it('is answered as one JSON body', async () => {
    const { url } = await hosts.start();
    const { response, body } = await post(url, call('greet', { guest: 'Ann' }));
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('mcp-session-id')).toBe(null);
    expect(body).toMatchObject({
      id: 1,
      result: { structuredContent: { greeting: 'Good evening, Ann' } },
    });
  });

  it('takes arguments as deep and as large as the platform takes them elsewhere', async () => {
    const { url } = await hosts.start({ maxArgumentBytes: 2 * 1024 });
    const deep = `{"guest":${'['.repeat(31)}${']'.repeat(31)}}`;
    const large = JSON.stringify({ guest: 'x'.repeat(2 * 1024 - 12) });
    for (const args of [deep, large]) {
      const { body } = await post(url, call('greet', JSON.parse(args)));
      expect(body).toMatchObject({ result: { isError: true } });
    }
  });

  it('of an unknown tool is a JSON-RPC error that names the tools', async () => {
    const { url } = await hosts.start();
    expect((await post(url, call('great'))).body).toMatchObject({
      error: { code: -32602, data: { available_tools: ['greet', 'refuse', 'break'] } },
    });
  });
});

describe('a batch', () => {
  const cancellation = {
    jsonrpc: '2.0',
    method: 'notifications/cancelled',
    params: { requestId: 1 },
  };
  const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };

  it.each([
    ['after', [ping, cancellation]],
    ['before', [cancellation, ping]],
    ['twice', [cancellation, ping, cancellation]],
  ])('that cancels what is in it is answered all the same: %s', async (_when, messages) => {
    const { url } = await hosts.start();
    const { response, body } = await post(url, JSON.stringify(messages));
    expect(response.status).toBe(200);
    expect([body].flat()).toEqual([{ jsonrpc: '2.0', id: 1, result: {} }]);
  });

  it('of cancellations alone is taken, and answered with nothing', async () => {
    const { url } = await hosts.start();
    const { response, body } = await post(url, JSON.stringify([cancellation, cancellation]));
    expect({ status: response.status, body }).toEqual({ status: 202, body: undefined });
  });

  it('that cancels a call in it still runs the call', async () => {
    const { url } = await hosts.start();
    const messages = `[${call('greet', { guest: 'Ann' })},${JSON.stringify(cancellation)}]`;
    const response = await fetch(`${url}/mcp`, {
      method: 'POST',
      body: messages,
      headers: CALL_HEADERS,
    });
    expect(await response.text()).toContain('Good evening, Ann');
  });
});

describe('health', () => {
  it('is 200 when the server is ready, and says what it serves', async () => {
    const clock = new ManualClock();
    const readiness = () => ({ status: 'ready', details: { places: 2000 } }) as const;
    let cpuMs = 0;
    const loadReadings = {
      cpuMs: () => cpuMs,
      residentBytes: () => 300,
      memoryLimitBytes: 1_200,
    };
    const { url } = await hosts.start({ clock, readiness, loadReadings });
    cpuMs = 6_100;
    await clock.advance(61_000);
    const response = await fetch(`${url}/health`);
    expect(response.status).toBe(200);
    expect(serverHealthSchema.parse(await response.json())).toEqual({
      status: 'ready',
      service: 'demo',
      version: '1.2.3',
      uptime_s: 61,
      load: { cpu: 0.1, memory: 0.25 },
      details: { places: 2000 },
    });
  });

  it('is 503 while its data is not there', async () => {
    const readiness = () => ({ status: 'starting', details: { reason: 'no places' } }) as const;
    const { url } = await hosts.start({ readiness });
    const response = await fetch(`${url}/health`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: 'starting' });
  });

  it('answers a probe that names the server by its address', async () => {
    const { url } = await hosts.start();
    const answer = await raw(url, 'GET /health HTTP/1.0\r\nHost: 10.1.2.3:8081\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
  });

  it('is read, not written', async () => {
    const { url } = await hosts.start();
    const response = await fetch(`${url}/health`, { method: 'POST' });
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(response.status).toBe(405);
  });
});

describe('a server without authentication', () => {
  it('warns when it can be reached from elsewhere', async () => {
    const logger = new RecordingLogger();
    const { url } = await hosts.start({ host: '0.0.0.0', logger });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(logger.lines).toMatchObject([{ level: 'warn', fields: { host: '0.0.0.0' } }]);
  });
});
