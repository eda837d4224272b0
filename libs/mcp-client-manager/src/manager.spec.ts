import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, SystemClock } from '@tablewise/kernel';
import { McpClientManager } from './manager.ts';
import type { ManagerOptions, ServerOptions } from './options/manager-options.ts';
import { FaultyServer } from './testing/faulty-server.ts';

type Era = 'modern' | 'legacy';
const ERAS: Era[] = ['modern', 'legacy'];
const clock = new SystemClock();

/** Delays short enough for a test, long enough to be seen. */
const QUICK: Pick<ServerOptions, 'requestTimeoutMs' | 'retry' | 'trustAnnotations'> = {
  requestTimeoutMs: 5_000,
  retry: { maxAttempts: 3, initialDelayMs: 5, maxDelayMs: 20 },
  trustAnnotations: true,
};

describe.each(ERAS)('McpClientManager with a %s server', (era) => {
  let server: FaultyServer;
  let managers: McpClientManager[];

  beforeEach(async () => {
    server = await FaultyServer.start({ era });
    managers = [];
  });

  afterEach(async () => {
    await Promise.all(managers.map((manager) => manager.close()));
    await server.stop();
  });

  function manage(options: Partial<ServerOptions> = {}): McpClientManager {
    const servers: ManagerOptions['servers'] = [
      { name: 'places', urls: [server.url], ...QUICK, ...options },
    ];
    const manager = new McpClientManager({ servers, connectTimeoutMs: 5_000 });
    managers.push(manager);
    return manager;
  }

  const lookup = { server: 'places', tool: 'lookup', args: { q: 'noodles' } };
  const book = { server: 'places', tool: 'book', args: {} };

  it('is started and closed once by whoever asks again from a listener', async () => {
    const manager = manage();
    const told: string[] = [];
    manager.on('starting', () => {
      told.push('starting');
      return manager.start();
    });
    manager.on('shutting-down', () => {
      told.push('shutting-down');
      return manager.close();
    });
    await manager.start();
    await manager.close();
    expect(told).toEqual(['starting', 'shutting-down']);
  });

  it('has closed only once the last call has ended, which is not tried again', async () => {
    const manual = new ManualClock();
    const servers = [{ name: 'places', urls: [server.url], ...QUICK, requestTimeoutMs: 60_000 }];
    const manager = new McpClientManager({ servers }, { clock: manual });
    managers.push(manager);
    server.failNext('hang');
    let isEnded = false;
    const ended = manager.callTool(lookup).catch((error: unknown) => {
      isEnded = true;
      return error;
    });
    await eventually(() => Promise.resolve(server.executed.length === 1));
    const closed = manager.close().then(() => isEnded);
    await manual.advance(5_000);
    expect(await closed).toBe(true);
    expect(await ended).toMatchObject({ details: { sent: true, attempts: [{ attempt: 1 }] } });
  });

  it('has closed only once the last call to a server that was replaced has ended, too', async () => {
    const manual = new ManualClock();
    const place = { name: 'places', urls: [server.url], ...QUICK, requestTimeoutMs: 60_000 };
    const manager = new McpClientManager({ servers: [place] }, { clock: manual });
    managers.push(manager);
    server.failNext('hang');
    let isEnded = false;
    const ended = manager.callTool(lookup).catch((error: unknown) => {
      isEnded = true;
      return error;
    });
    await eventually(() => Promise.resolve(server.executed.length === 1));
    await manager.reload({ servers: [{ ...place, pool: { maxSize: 3 } }] });
    const closed = manager.close().then(() => isEnded);
    await manual.advance(5_000);
    expect(await closed).toBe(true);
    expect(await ended).toMatchObject({ details: { sent: true } });
  });

  it('says of a call that never reached the server that it was not sent', async () => {
    const manager = manage({ retry: { maxAttempts: 1 } });
    await server.stop();
    await expect(manager.callTool(lookup)).rejects.toMatchObject({ details: { sent: false } });
    await server.restart();
  });

  it('answers with what the tool answered, and how it got there', async () => {
    await expect(manage().callTool(lookup)).resolves.toMatchObject({
      structuredContent: { echo: { q: 'noodles' } },
      content: [{ type: 'text', text: 'lookup done' }],
      isError: false,
      attempts: [{ attempt: 1, outcome: 'answered' }],
    });
  });

  it('reads an answer from an event stream', async () => {
    server.failNext('answer-as-stream');
    await expect(manage().callTool(lookup)).resolves.toMatchObject({ isError: false });
  });

  it('opens one connection and lists the tools once for twenty calls at once', async () => {
    const manager = manage();
    await Promise.all(Array.from({ length: 20 }, () => manager.callTool(lookup)));
    expect(server.executed).toHaveLength(20);
    expect(server.toolLists).toBe(1);
    expect(manager.poolStats().pools['places']).toMatchObject({ created: 1, in_use: 0 });
  });

  it('returns the failure of a tool as its result and does not try it again', async () => {
    const result = await manage().callTool({ ...lookup, tool: 'refuse' });
    expect(result).toMatchObject({ isError: true, attempts: [{ outcome: 'answered' }] });
    expect(server.executed).toEqual(['refuse']);
  });

  it.each(['execute-then-die', 'end-stream-early', 'half-answer'] as const)(
    'repeats a read after "%s"',
    async (fault) => {
      server.failNext(fault);
      const { attempts } = await manage().callTool(lookup);
      expect(attempts.map(({ outcome }) => outcome)).toEqual(['lost', 'answered']);
    },
  );

  it.each(['execute-then-die', 'end-stream-early', 'half-answer'] as const)(
    'never repeats a write after "%s"',
    async (fault) => {
      server.failNext(fault);
      await expect(manage().callTool(book)).rejects.toMatchObject({
        code: 'OUTCOME_UNKNOWN',
        details: { server: 'places', tool: 'book', attempts: [{ outcome: 'lost' }] },
      });
      expect(server.executed).toEqual(['book']);
    },
  );

  it('repeats nothing on the word of a server that is not trusted', async () => {
    server.failNext('execute-then-die');
    const manager = manage({ trustAnnotations: false });
    await expect(manager.callTool(lookup)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
  });

  it('tries a gateway error again until the attempts are used up', async () => {
    server.failNext('bad-gateway', 'bad-gateway', 'bad-gateway');
    const manager = manage({ health: { unhealthyThreshold: 9 } });
    await expect(manager.callTool(lookup)).rejects.toMatchObject({
      code: 'UPSTREAM_FAILED',
      details: { status: 502, attempts: [{ attempt: 1 }, { attempt: 2 }, { attempt: 3 }] },
    });
  });

  it('does not wait longer than it may for a server that says when to come back', async () => {
    server.failNext('overloaded');
    await expect(manage().callTool(lookup)).rejects.toMatchObject({
      code: 'UPSTREAM_OVERLOADED',
      details: { retryAfterMs: 3_600_000, attempts: [{ outcome: 'refused' }] },
    });
  });

  it.each([
    ['unauthorized', 'UPSTREAM_UNAUTHORIZED'],
    ['redirect', 'UPSTREAM_FAILED'],
    ['rpc-error', 'UPSTREAM_PROTOCOL'],
    ['not-json', 'UPSTREAM_PROTOCOL'],
    ['wrong-id', 'UPSTREAM_PROTOCOL'],
    ['asks-for-input', 'UPSTREAM_PROTOCOL'],
    ['two-megabytes', 'UPSTREAM_PROTOCOL'],
  ] as const)('reports "%s" as %s after one attempt', async (fault, code) => {
    server.failNext(fault);
    const manager = manage({ maxResponseBytes: 1024 * 1024 });
    await expect(manager.callTool(lookup)).rejects.toMatchObject({ code });
    await expect(manager.callTool(lookup)).resolves.toMatchObject({ isError: false });
  });

  it('answers at the deadline when the server hangs, and frees the socket', async () => {
    server.failNext('hang');
    const manager = manage();
    await expect(manager.callTool(lookup, { deadlineMs: 50 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      details: { deadlineMs: 50, attempts: [{ outcome: 'unanswered' }] },
    });
    await eventually(() => Promise.resolve(server.openRequests === server.openStreams));
    await eventually(() => Promise.resolve(manager.poolStats().total_in_use === 0));
  });

  it('lets a caller leave, and leaves nothing on the caller’s signal', async () => {
    const caller = new AbortController();
    const manager = manage();
    await Promise.all(
      Array.from({ length: 50 }, () => manager.callTool(lookup, { signal: caller.signal })),
    );
    server.failNext('hang');
    const call = manager.callTool(lookup, { signal: caller.signal });
    await eventually(() => Promise.resolve(server.executed.length === 51));
    expect(getEventListeners(caller.signal, 'abort').length).toBeLessThanOrEqual(1);
    caller.abort();
    await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(getEventListeners(caller.signal, 'abort')).toHaveLength(0);
  });

  it('names a server or tool that does not exist, and those that do', async () => {
    const manager = manage();
    await expect(manager.callTool({ ...lookup, server: 'palces' })).rejects.toMatchObject({
      code: 'INPUT_UNKNOWN_SERVER',
      details: { available: ['places'] },
    });
    await expect(manager.callTool({ ...lookup, tool: 'lokup' })).rejects.toMatchObject({
      code: 'INPUT_UNKNOWN_TOOL',
      details: { available: ['lookup', 'book', 'refuse'] },
    });
    expect(server.executed).toEqual([]);
  });

  it('says so when the server is down, and serves again once it is back', async () => {
    const manager = manage();
    await manager.start();
    const { port } = server;
    await server.stop();
    await expect(manager.callTool(lookup)).rejects.toMatchObject({
      code: 'UPSTREAM_UNREACHABLE',
      retryable: true,
      details: { attempts: [{}, {}, { outcome: 'not-sent' }] },
    });
    expect(manager.isServerHealthy('places')).toBe(false);
    // Known to be down: the next caller is not kept waiting for a backoff.
    await expect(manager.callTool(lookup)).rejects.toMatchObject({
      details: { attempts: [{ attempt: 1 }] },
    });
    server = await FaultyServer.start({ era, port });
    await expect(manager.callTool(lookup)).resolves.toMatchObject({ isError: false });
    await manager.checkServerHealth('places');
    expect(manager.getHealthyServers()).toEqual(['places']);
  });

  it('starts without an optional server and reports it', async () => {
    await server.stop();
    const manager = manage({ required: false });
    await expect(manager.start()).resolves.toEqual({ successful: 0, failed: 1, total: 1 });
    expect(manager.health('places')).toMatchObject({ status: 'unhealthy', required: false });
  });

  it('does not start without a required server, but uses it once it is back', async () => {
    await server.stop();
    const manager = manage();
    await expect(manager.start()).rejects.toThrow('required and down: places');
    await server.restart();
    await expect(manager.callTool(lookup)).resolves.toMatchObject({ isError: false });
  });

  it('goes to the other endpoint at once when one is down', async () => {
    const other = await FaultyServer.start({ era });
    const manager = manage({
      urls: [server.url, other.url],
      retry: { maxAttempts: 2, initialDelayMs: 60_000, maxDelayMs: 60_000 },
    });
    await manager.start();
    await server.stop();
    for (let call = 0; call < 6; call++) await manager.callTool(lookup);
    expect(other.executed).toHaveLength(6);
    expect(manager.health('places').status).toBe('degraded');
    await manager.close();
    await other.stop();
  });

  it('heals when the server changes to the other era', async () => {
    const manager = manage();
    await manager.callTool(lookup);
    server.changeEra(era === 'modern' ? 'legacy' : 'modern');
    await expect(manager.callTool(book)).resolves.toMatchObject({ isError: false });
    expect(server.executed).toEqual(['lookup', 'book']);
  });

  it('refuses calls beyond its places and its queue', async () => {
    server.failNext('hang', 'hang');
    const manager = manage({ pool: { maxSize: 1, maxWaiters: 1, acquireTimeoutMs: 20 } });
    await manager.start();
    const first = manager.callTool(lookup, { deadlineMs: 200 });
    const second = manager.callTool(lookup);
    const third = manager.callTool(lookup);
    await expect(third).rejects.toMatchObject({ code: 'POOL_QUEUE_FULL' });
    await expect(second).rejects.toMatchObject({ code: 'POOL_ACQUIRE_TIMEOUT' });
    await expect(first).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await eventually(() => Promise.resolve(manager.statistics().busyConnections === 0));
    expect(manager.statistics()).toMatchObject({ poolExhaustedCount: 2 });
  });

  it('closes once, refuses what comes after, and leaves no socket', async () => {
    const manager = manage();
    await manager.callTool(lookup);
    await Promise.all([manager.close(), manager.close()]);
    await expect(manager.callTool(lookup)).rejects.toMatchObject({ code: 'POOL_CLOSED' });
    await eventually(async () => (await server.openSockets()) === 0);
    expect(server.sessionsEnded).toBe(server.sessionsOpened);
  });

  it('checks health over the protocol, or over HTTP where a path is given', async () => {
    const overProtocol = manage();
    const overHttp = manage({ health: { path: '/health' } });
    await expect(overProtocol.checkAllServersHealth()).resolves.toMatchObject({
      places: { status: 'healthy' },
    });
    expect(server.healthChecks).toBe(0);
    await expect(overHttp.checkServerHealth('places')).resolves.toMatchObject({
      endpoints: [{ status: 'healthy', consecutiveFailures: 0 }],
    });
    expect(server.healthChecks).toBe(1);
    await server.stop();
    await expect(overHttp.checkServerHealth('places')).resolves.toMatchObject({
      endpoints: [{ status: 'unhealthy', lastError: expect.stringContaining('ECONNREFUSED') }],
    });
  });
});

describe('McpClientManager with sessions', () => {
  it('opens exactly one new session for twenty calls after the server forgot the old one', async () => {
    const server = await FaultyServer.start({ era: 'legacy' });
    const servers = [{ name: 'places', urls: [server.url], ...QUICK, pool: { maxSize: 20 } }];
    const manager = new McpClientManager({ servers });
    const book = { server: 'places', tool: 'book', args: {} };
    await manager.callTool(book);
    server.forgetSessions();
    await Promise.all(Array.from({ length: 20 }, () => manager.callTool(book)));
    expect(server.executed).toHaveLength(21);
    expect(server.sessionsOpened).toBe(2);
    await manager.close();
    await server.stop();
  });
});

describe('options', () => {
  it('lists every fault', () => {
    const options = {
      servers: [
        { name: 'a', urls: ['ftp://example.test'] },
        { name: 'a', urls: [] },
      ],
      connectTimeoutMs: -1,
    };
    expect(() => new McpClientManager(options)).toThrow(
      /servers\.0\.urls\.0.*servers\.1\.urls.*connectTimeoutMs/s,
    );
  });

  it('refuses an address that holds a password, which would be dropped', () => {
    const servers = [{ name: 'places', urls: ['http://user:secret@places.test/mcp'] }];
    expect(() => new McpClientManager({ servers })).toThrow('must not hold a user or a password');
  });

  it('of a server that only users have tokens for cannot ask for connections ahead of calls', () => {
    const urls = ['https://places.test/mcp'];
    const servers = [{ name: 'places', urls, auth: {}, pool: { minSize: 1 } }];
    expect(() => new McpClientManager({ servers })).toThrow(/servers\.0\.pool\.minSize/);
  });
});

/** Polls with a bound: for what the other side of a socket sees a moment later. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (await holds()) return;
    await clock.sleep(4);
  }
  throw new Error('it never came true');
}
