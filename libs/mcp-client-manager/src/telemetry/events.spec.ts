import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { McpClientManager } from '../manager.ts';
import { eventually } from '../testing/eventually.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { faultyStdioServer } from '../testing/faulty-stdio-server.ts';
import { Stage, stdioOf } from '../testing/stage.ts';
import type { ManagerEventMap } from './events.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };
const echo = { server: 'places', tool: 'echo', args: {} };

/** What has been told of these, in order. */
function listen(manager: McpClientManager, ...names: (keyof ManagerEventMap)[]) {
  const heard: { readonly event: string; readonly payload: object }[] = [];
  for (const event of names) manager.on(event, (payload) => heard.push({ event, payload }));
  return heard;
}

const at = ({ port }: FaultyServer): object => ({
  server: 'places',
  endpoint: `127.0.0.1:${port}`,
});

describe('what a manager tells of', () => {
  let stage: Stage;
  let clock: ManualClock;
  let server: FaultyServer;

  beforeEach(async () => {
    stage = new Stage();
    clock = new ManualClock();
    server = await stage.server();
  });
  afterEach(() => stage.close());

  it('is heard once for each time that a listener is given, and no more once that is taken back', async () => {
    const manager = stage.manage({ urls: [server.url] });
    let told = 0;
    const listener = (): number => told++;
    const [stop] = [manager.on('call', listener), manager.on('call', listener)];
    await manager.callTool(lookup);
    expect(told).toBe(2);
    stop();
    await manager.callTool(lookup);
    expect(told).toBe(3);
  });

  it('a start: how many endpoints answered, and why one could not be connected to', async () => {
    const dead = await stage.server();
    await dead.stop();
    const manager = stage.manage({ urls: [server.url, dead.url] }, { clock });
    const heard = listen(manager, 'client:creation-failed', 'started');
    await manager.start();
    const error = expect.stringContaining('ECONNREFUSED');
    expect(heard).toEqual([
      { event: 'client:creation-failed', payload: { ...at(dead), error } },
      { event: 'started', payload: { successful: 1, failed: 1, total: 2 } },
    ]);
  });

  it('a connection that broke by itself, and once that it is closed', async () => {
    const manager = stage.manage({ stdio: stdioOf(faultyStdioServer({ crashAfterCalls: 0 })) });
    const heard = listen(manager, 'client:error', 'client:disconnected');
    await manager.callTool(echo).catch(() => undefined);
    await eventually(() => manager.statistics().totalConnections === 0 && heard.length > 1);
    await manager.close();
    expect(heard.map(({ event }) => event)).toEqual(['client:error', 'client:disconnected']);
    expect(heard[0]?.payload).toMatchObject({
      server: 'places',
      error: expect.stringContaining('code 3'),
    });
  });

  it('a connection that could not be closed in good order', async () => {
    const manager = stage.manage({ urls: [server.url] });
    const heard = listen(manager, 'client:disconnect-error', 'client:disconnected');
    await manager.callTool(lookup);
    await server.stop();
    await manager.close();
    const error = expect.stringContaining(new URL(server.url).origin);
    expect(heard).toEqual([
      { event: 'client:disconnected', payload: at(server) },
      { event: 'client:disconnect-error', payload: { ...at(server), error } },
    ]);
  });

  it('a connection that is to be kept open and could not be replaced', async () => {
    const pool = { minSize: 1, maxLifetimeMs: 60_000 };
    const manager = stage.manage({ urls: [server.url], pool }, { clock });
    await manager.start();
    await server.stop();
    const heard = listen(manager, 'client:replacement-failed');
    await eventually(async () => {
      await clock.advance(10_000);
      return heard.length > 0;
    });
    const error = expect.stringContaining('ECONNREFUSED');
    expect(heard[0]).toEqual({
      event: 'client:replacement-failed',
      payload: { ...at(server), error },
    });
  });

  it('an endpoint that fails, fails again, gets better and is back', async () => {
    // Keeps no session that a restart would lose.
    server = await stage.server({ era: 'modern' });
    const manager = stage.manage({ urls: [server.url] }, { clock });
    await manager.start();
    const heard = listen(
      manager,
      'client:unhealthy',
      'client:recovery-failed',
      'client:recovering',
      'client:recovered',
      'client:healthy',
    );
    await server.stop();
    // Time stands still: of the checks that come by themselves, none gets among these.
    const check = async () => (await manager.checkServerHealth('places')).status;
    await eventually(async () => (await check()) === 'unhealthy');
    await check();
    await server.restart();
    for (let times = 0; times < 2; times++) await check();
    const error = expect.stringContaining('ECONNREFUSED');
    expect(heard).toEqual([
      { event: 'client:unhealthy', payload: { ...at(server), from: expect.any(String), error } },
      { event: 'client:recovery-failed', payload: { ...at(server), error } },
      { event: 'client:recovering', payload: at(server) },
      { event: 'client:healthy', payload: at(server) },
      { event: 'client:recovered', payload: at(server) },
    ]);
  });

  it('endpoints that are gone for good: not those that a reload keeps', async () => {
    const other = await stage.server();
    const manager = stage.manage({ urls: [server.url, other.url] });
    const heard = listen(manager, 'client:removed');
    await manager.reload({ servers: [{ name: 'places', urls: [server.url] }] });
    await eventually(() => heard.length > 0);
    expect(heard).toEqual([{ event: 'client:removed', payload: at(other) }]);
    await manager.closeServer('places');
    expect(heard.slice(1)).toEqual([{ event: 'client:removed', payload: at(server) }]);
  });

  it('each change of a breaker', async () => {
    const breaker = { failureThreshold: 2, openMs: 1_000 };
    const manager = stage.manage({ urls: [server.url], breaker }, { clock });
    await manager.callTool(lookup);
    const heard = listen(manager, 'breaker');
    server.failNext('execute-then-die', 'execute-then-die');
    for (let call = 0; call < 2; call++) await manager.callTool(lookup).catch(() => undefined);
    await clock.advance(1_000);
    await manager.callTool(lookup);
    const changes = [
      { from: 'closed', to: 'open' },
      { from: 'open', to: 'half-open' },
      { from: 'half-open', to: 'closed' },
    ];
    expect(heard).toEqual(
      changes.map((change) => ({
        event: 'breaker',
        payload: { ...at(server), purpose: 'call', ...change },
      })),
    );
  });

  it('an endpoint that stands out by its failures', async () => {
    const other = await stage.server();
    const manager = stage.manage(
      {
        urls: [server.url, other.url],
        picker: 'round-robin',
        breaker: { failureThreshold: 100 },
        health: { unhealthyThreshold: 100 },
        outlierEjection: { minCalls: 2, intervalMs: 1_000, ejectionMs: 5_000 },
      },
      { clock, random: () => 0 },
    );
    const heard = listen(manager, 'ejected');
    server.failNext('execute-then-die', 'execute-then-die', 'execute-then-die');
    for (let call = 0; call < 6; call++) await manager.callTool(lookup).catch(() => undefined);
    await clock.advance(1_000);
    await manager.callTool(lookup);
    const payload = { ...at(server), reason: 'success-rate', ejectionMs: 5_000 };
    expect(heard).toEqual([{ event: 'ejected', payload }]);
  });

  it('what the server said unasked', async () => {
    const manager = stage.manage({ urls: [server.url] });
    const heard = listen(manager, 'notification');
    await manager.callTool(lookup);
    await eventually(() => server.openStreams > 0);
    server.tell('notifications/tools/list_changed');
    await eventually(() => heard.length > 0);
    expect(heard[0]?.payload).toMatchObject({
      ...at(server),
      method: 'notifications/tools/list_changed',
    });
  });

  it('every check of health, and every call: where, how long, how it ended', async () => {
    const manager = stage.manage({ urls: [server.url], trustAnnotations: true });
    const checks = listen(manager, 'health-check');
    const heard = listen(manager, 'call');
    await manager.checkServerHealth('places');
    server.failNext('execute-then-die');
    await manager.callTool(lookup);
    await manager.callTool({ ...lookup, tool: 'refuse' }, { requestId: 'r-1' });
    await manager.callTool({ ...lookup, tool: 'lokup' }).catch(() => undefined);
    const durationMs = expect.any(Number);
    const call = {
      ...at(server),
      callId: expect.any(String),
      requestId: undefined,
      durationMs,
      attempts: 1,
      isError: false,
    };
    const listed = { ...call, isListed: true, code: undefined };
    // The call that failed once has it checked again.
    expect(checks[0]).toEqual({
      event: 'health-check',
      payload: { ...at(server), durationMs, succeeded: true },
    });
    expect(heard).toEqual([
      { event: 'call', payload: { ...listed, tool: 'lookup', attempts: 2 } },
      { event: 'call', payload: { ...listed, requestId: 'r-1', tool: 'refuse', isError: true } },
      {
        event: 'call',
        payload: { ...call, tool: 'lokup', isListed: false, code: 'INPUT_UNKNOWN_TOOL' },
      },
    ]);
  });
});
