import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import { McpClientManager } from '../manager.ts';
import type { ManagerEnvironment } from '../options/manager-environment.ts';
import type { ServerOptions } from '../options/manager-options.ts';
import { eventually } from '../testing/eventually.ts';
import { FaultyServer } from '../testing/faulty-server.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };

/** Delays short enough for a test. */
const QUICK: Partial<ServerOptions> = {
  requestTimeoutMs: 5_000,
  retry: { maxAttempts: 3, initialDelayMs: 5, maxDelayMs: 20 },
  trustAnnotations: true,
};

const toClose: { close?: () => unknown; stop?: () => unknown }[] = [];

afterEach(async () => {
  for (const one of toClose.splice(0).reverse()) await (one.close?.() ?? one.stop?.());
});

async function aServer(port?: number): Promise<FaultyServer> {
  const server = await FaultyServer.start({
    era: 'modern',
    ...(port === undefined ? {} : { port }),
  });
  toClose.push(server);
  return server;
}

function manage(options: Partial<ServerOptions>, environment?: ManagerEnvironment) {
  const server = { name: 'places', ...QUICK, ...options };
  const manager = new McpClientManager({ servers: [server] }, environment);
  toClose.push(manager);
  return manager;
}

describe('an operator', () => {
  it('has a call explained: where it went and why, how long it waited, every attempt', async () => {
    const server = await aServer();
    const manager = manage({ urls: [server.url] });
    server.failNext('execute-then-die');
    const { callId } = await manager.callTool(lookup, { requestId: 'r1' });
    expect(manager.explain(callId)).toMatchObject({
      callId,
      tool: 'lookup',
      requestId: 'r1',
      outcome: 'answered',
      attempts: [
        { attempt: 1, picked: 'peak-ewma', outcome: 'lost' },
        { attempt: 2, picked: 'retry', outcome: 'answered' },
      ],
    });
    expect(manager.explain('c-unknown')).toBeUndefined();
  });

  it('has the probes explained that a call had to wait for: of its connection', async () => {
    const server = await FaultyServer.start({ era: 'legacy' });
    toClose.push(server);
    const clock = new ManualClock();
    const manager = manage({ urls: [server.url] }, { clock });
    await manager.callTool(lookup);
    const probesAfter = async (idleMs: number) => {
      await clock.advance(idleMs);
      const { callId } = await manager.callTool(lookup);
      return manager.explain(callId)?.attempts.map(({ probes }) => probes);
    };
    await expect(probesAfter(0)).resolves.toEqual([undefined]);
    const probe = { of: 'connection', durationMs: 0 };
    await expect(probesAfter(501)).resolves.toEqual([[{ ...probe, succeeded: true }]]);
    server.forgetSessions();
    await expect(probesAfter(501)).resolves.toEqual([[{ ...probe, succeeded: false }]]);
  });

  it('sees where no endpoint was up that one call tried it, and the others waited for that one', async () => {
    const server = await aServer();
    const breaker = { failureThreshold: 1, openMs: 600_000 };
    const manager = manage({ urls: [server.url], breaker, trustAnnotations: false });
    await manager.callTool(lookup);
    server.failNext('bad-gateway');
    await manager.callTool(lookup).catch(() => undefined);
    expect(manager.health('places').endpoints).toMatchObject([{ breaker: 'open' }]);
    const calls = [1, 2, 3].map(() => manager.callTool(lookup));
    const [first, ...others] = await Promise.all(calls);
    expect(first?.attempts).toMatchObject([{ picked: 'trial', outcome: 'answered' }]);
    for (const { attempts } of others)
      expect(attempts).toMatchObject([{ picked: 'peak-ewma', outcome: 'answered' }]);
  });

  it('reads in the log of each retry where it failed, why, and how long it waits', async () => {
    const server = await aServer();
    const logged: object[] = [];
    const warn = (fields: object, message: string): void => {
      if (message === 'call is tried again') logged.push(fields);
    };
    const manager = manage({ urls: [server.url] }, { logger: { ...silentLogger, warn } });
    server.failNext('bad-gateway', 'execute-then-die');
    await manager.callTool(lookup, { requestId: 'r1' });
    const endpoint = new URL(server.url).host;
    const delayMs = expect.any(Number);
    const at = { server: 'places', endpoint, tool: 'lookup', delayMs, requestId: 'r1' };
    expect(logged).toEqual([
      { ...at, attempt: 1, reason: expect.stringContaining('HTTP 502') },
      { ...at, attempt: 2, reason: expect.stringContaining('other side closed') },
    ]);
  });

  it('drains an endpoint: it takes no new calls, and all of them again afterwards', async () => {
    const [one, other] = [await aServer(), await aServer()];
    const slowStartMs = 1;
    const manager = manage({ urls: [one.url, other.url], picker: 'round-robin', slowStartMs });
    const endpoint = new URL(one.url).host;
    manager.drain('places', endpoint);
    for (let call = 0; call < 4; call++) await manager.callTool(lookup);
    expect([one.executed.length, other.executed.length]).toEqual([0, 4]);
    expect(manager.health('places').endpoints[0]).toMatchObject({ status: 'draining' });
    await manager.undrain('places', endpoint);
    await eventually(async () => {
      await manager.callTool(lookup);
      return one.executed.length === 2;
    });
    expect(() => manager.drain('places', 'nowhere')).toThrow('unknown endpoint "nowhere"');
  });

  it('sees a breaker open after failures in a row, with what led to it, and resets it', async () => {
    const server = await aServer();
    const logged: { frames?: { outcome: string }[] }[] = [];
    const logger = { ...silentLogger, warn: (fields: object) => void logged.push(fields) };
    const breaker = { failureThreshold: 2 };
    const manager = manage({ urls: [server.url], breaker, trustAnnotations: false }, { logger });
    await manager.callTool(lookup);
    server.failNext('execute-then-die', 'execute-then-die');
    for (let call = 0; call < 2; call++)
      await expect(manager.callTool(lookup)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    const [before] = manager.health('places').endpoints;
    expect(before?.breaker).toBe('open');
    const frames = logged.find((fields) => fields.frames !== undefined)?.frames;
    expect(frames?.map(({ outcome }) => outcome)).toEqual(['answered', 'lost', 'lost']);
    const [endpoint] = manager.health('places').endpoints;
    manager.resetBreaker('places', endpoint?.endpoint ?? '');
    expect(manager.health('places').endpoints).toMatchObject([{ breaker: 'closed' }]);
    await expect(manager.callTool(lookup)).resolves.toMatchObject({ isError: false });
  });

  it('resizes a pool while it runs', async () => {
    const server = await aServer();
    const manager = manage({ urls: [server.url], pool: { maxSize: 1 } });
    await manager.callTool(lookup);
    manager.resize('places', 0, 7);
    expect(manager.poolStats().pools['places']).toMatchObject({ pool_size: 7 });
    expect(() => manager.resize('places', 3, 2)).toThrow(
      'minSize: must not be larger than maxSize',
    );
    for (const size of [NaN, Infinity, 2.5, 0, 1e9]) {
      expect(() => manager.resize('places', 0, size)).toThrow('maxSize');
    }
    expect(manager.poolStats().pools['places']).toMatchObject({ pool_size: 7 });
  });

  it('closes one server, which is unknown from then on', async () => {
    const server = await aServer();
    const manager = manage({ urls: [server.url] });
    await manager.callTool(lookup);
    await manager.closeServer('places');
    await expect(manager.callTool(lookup)).rejects.toMatchObject({ code: 'INPUT_UNKNOWN_SERVER' });
  });
});

describe('a pool', () => {
  it('lends temporary connections when it is exhausted, and closes them after their use', async () => {
    const server = await FaultyServer.start({ era: 'legacy' });
    toClose.push(server);
    const manager = manage({
      urls: [server.url],
      pool: { maxSize: 1, maxSessions: 1, maxOverflow: 1 },
    });
    await manager.callTool(lookup, { userId: 'ann' });
    server.failNext('slow-with-progress', 'slow-with-progress');
    await Promise.all(['ann', 'ben'].map((userId) => manager.callTool(lookup, { userId })));
    const [endpoint] = manager.health('places').endpoints;
    expect(endpoint?.pool).toMatchObject({ created: 2, closed: 1, exhausted: 1, overflow: 0 });
  });

  it('is kept to this client’s part of a large fleet, the same one every time', async () => {
    const servers = [await aServer(), await aServer(), await aServer()];
    const urls = servers.map(({ url }) => url);
    const namesOf = (manager: McpClientManager): string[] =>
      manager.health('places').endpoints.map(({ endpoint }) => endpoint);
    const first = namesOf(manage({ urls, maxEndpoints: 2 }));
    expect(first).toHaveLength(2);
    expect(namesOf(manage({ urls: urls.toReversed(), maxEndpoints: 2 })).sort()).toEqual(
      first.sort(),
    );
  });
});

describe('a call', () => {
  it('with an affinity goes to the same endpoint while it is up, and to another when not', async () => {
    const [one, other] = [await aServer(), await aServer()];
    const manager = manage({ urls: [one.url, other.url] });
    const context = { affinityKey: 'table 7' };
    for (let call = 0; call < 5; call++) await manager.callTool(lookup, context);
    const [home, away] = one.executed.length > 0 ? [one, other] : [other, one];
    expect([home.executed.length, away.executed.length]).toEqual([5, 0]);
    await home.stop();
    await expect(manager.callTool(lookup, context)).resolves.toMatchObject({ isError: false });
    expect(away.executed).toHaveLength(1);
  });

  it('that needs low latency goes to the endpoint that answers quickest', async () => {
    const [quick, slow] = [await aServer(), await aServer()];
    const manager = manage({ urls: [quick.url, slow.url], picker: 'round-robin' });
    slow.failNext('slow-with-progress');
    for (let call = 0; call < 2; call++) await manager.callTool(lookup);
    const context = { requirements: { lowLatency: true } };
    const { attempts } = await manager.callTool(lookup, context);
    expect(attempts).toMatchObject([
      { endpoint: new URL(quick.url).host, picked: 'low-latency', outcome: 'answered' },
    ]);
  });

  it('that needs throughput goes to the endpoint with the fewest calls', async () => {
    const [one, other] = [await aServer(), await aServer()];
    const manager = manage({ urls: [one.url, other.url], picker: 'round-robin' });
    await Promise.all([manager.callTool(lookup), manager.callTool(lookup)]);
    one.failNext('slow-with-progress');
    other.failNext('slow-with-progress');
    const context = { requirements: { highThroughput: true } };
    const calls = [manager.callTool(lookup, context), manager.callTool(lookup, context)];
    const where = (await Promise.all(calls)).map(({ attempts }) => attempts[0]?.endpoint);
    expect(new Set(where).size).toBe(2);
  });

  it('that tells of its progress may take longer than its deadline', async () => {
    const server = await aServer();
    const manager = manage({ urls: [server.url] });
    await manager.callTool(lookup);
    server.failNext('slow-with-progress');
    const told: number[] = [];
    const onProgress = ({ progress }: { progress: number }): void => void told.push(progress);
    await expect(manager.callTool(lookup, { deadlineMs: 300, onProgress })).resolves.toMatchObject({
      isError: false,
    });
    expect(told).toHaveLength(10);
  });

  it('may only use the tools that the configuration allows', async () => {
    const server = await aServer();
    const manager = manage({ urls: [server.url], tools: ['book'] });
    await expect(manager.callTool(lookup)).rejects.toMatchObject({
      code: 'INPUT_UNKNOWN_TOOL',
      details: { available: ['book'] },
    });
    expect(manager.getAvailableTools()['places']?.map(({ name }) => name)).toEqual(['book']);
  });

  it('that is slow is sent to another endpoint too, where that is wanted and safe', async () => {
    const [one, other] = [await aServer(), await aServer()];
    const manager = manage({ urls: [one.url, other.url], hedging: true, picker: 'round-robin' });
    // p95 has to be known, and hedges are saved up at 5 % of the calls.
    for (let call = 0; call < 40; call++) await manager.callTool(lookup);
    one.failNext('hang');
    const answers = [await manager.callTool(lookup), await manager.callTool(lookup)];
    const picked = answers.flatMap(({ attempts }) => attempts.map((attempt) => attempt.picked));
    expect(picked).toContain('hedge');
    await eventually(() => one.openRequests === one.openStreams);
  });

  it('carries the trace context of its span, and what the caller adds, to the server', async () => {
    const server = await aServer();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const ended: object[] = [];
    const tracer = { start: () => ({ traceparent, end: (how: object) => void ended.push(how) }) };
    const manager = manage({ urls: [server.url] }, { tracer });
    await manager.callTool(lookup, { meta: { 'shop/till': '7' } });
    expect(server.lastMeta).toMatchObject({ traceparent, 'shop/till': '7' });
    expect(ended).toEqual([{ attempts: 1, endpoint: new URL(server.url).host }]);
  });
});

describe('discovery', () => {
  /** Consul's health endpoint, as far as a client sees it: blocks until something changes. */
  async function aConsul(ports: number[]) {
    let index = 1;
    let waiting: (() => void)[] = [];
    const consul = createServer((request, response) => {
      const asked = Number(new URL(request.url ?? '', 'http://consul').searchParams.get('index'));
      const answer = (): void => {
        const entries = ports.map((Port) => ({
          Node: { Address: '127.0.0.1' },
          Service: { Address: '127.0.0.1', Port, Weights: { Passing: 1 } },
        }));
        response.setHeader('x-consul-index', String(index));
        response.end(JSON.stringify(entries));
      };
      if (asked < index) answer();
      else waiting.push(answer);
    });
    await new Promise<void>((resolve) => consul.listen(0, '127.0.0.1', resolve));
    toClose.push({ close: () => (consul.closeAllConnections(), consul.close()) });
    const address = consul.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    return {
      url: `http://127.0.0.1:${port ?? 0}`,
      change: (next: number[]) => {
        ports = next;
        index++;
        for (const answer of waiting.splice(0)) answer();
        waiting = [];
      },
    };
  }

  it('adds and drains endpoints while it is called, and no call fails', async () => {
    const [one, other] = [await aServer(), await aServer()];
    const consul = await aConsul([one.port]);
    const url = 'http://places.internal/mcp';
    const discovery = { kind: 'consul' as const, consulUrl: consul.url, service: 'places', url };
    const manager = manage({ discovery });
    await manager.start();
    const stop = new AbortController();
    const failures: unknown[] = [];
    const load = Array.from({ length: 4 }, async () => {
      while (!stop.signal.aborted)
        await manager.callTool(lookup).catch((error: unknown) => failures.push(error));
    });
    consul.change([one.port, other.port]);
    await eventually(() => other.executed.length > 0);
    consul.change([other.port]);
    await eventually(() => manager.health('places').endpoints.length === 1);
    const { length } = one.executed;
    await eventually(() => other.executed.length > length);
    stop.abort();
    await Promise.all(load);
    expect(failures).toEqual([]);
    expect(other.lastHeaders['host']).toBe('places.internal');
    expect(manager.health('places').endpoints).toMatchObject([{ endpoint: expect.any(String) }]);
  });
});
