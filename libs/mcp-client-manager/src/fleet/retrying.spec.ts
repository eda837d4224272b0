import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { CallContextDetails } from '../call/call-errors.ts';
import type { ServerOptions } from '../options/manager-options.ts';
import { eventually } from '../testing/eventually.ts';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };
const book = { server: 'places', tool: 'book', args: {} };

describe('a call that fails', () => {
  let stage: Stage;
  let clock: ManualClock;
  beforeEach(() => {
    stage = new Stage();
    clock = new ManualClock();
  });
  afterEach(() => stage.close());

  async function aFleet(size: number, options: Omit<ServerOptions, 'name'> = {}) {
    const servers = await Promise.all(Array.from({ length: size }, () => stage.server()));
    const manager = stage.manage(
      { urls: servers.map(({ url }) => url), trustAnnotations: true, ...options },
      { clock },
    );
    await manager.start();
    return { servers, manager };
  }

  const retryWith = (budget: { ratio: number; minPerSecond: number }) => ({
    retry: { maxAttempts: 3, initialDelayMs: 5, maxDelayMs: 20, budget },
  });

  it('is tried again as far as the budget goes, which all calls of the server share', async () => {
    const { servers, manager } = await aFleet(2, {
      ...retryWith({ ratio: 0, minPerSecond: 1 }),
      breaker: { failureThreshold: 10 },
      health: { unhealthyThreshold: 10 },
    });
    const allLost = Array.from({ length: 6 }, () => 'execute-then-die' as const);
    for (const server of servers) server.failNext(...allLost);
    const triesOfOneCall = async (): Promise<number> => {
      const error: unknown = await manager.callTool(lookup).catch((cause: unknown) => cause);
      expect(error).toMatchObject({ code: 'UPSTREAM_FAILED' });
      return (error as { details: CallContextDetails }).details.attempts.length;
    };
    expect([await triesOfOneCall(), await triesOfOneCall()]).toEqual([2, 1]);
    await clock.advance(1_100);
    expect([await triesOfOneCall(), await triesOfOneCall()]).toEqual([2, 1]);
  });

  it('goes to another endpoint for free, if it was never sent', async () => {
    const [gone, there] = [await stage.server(), await stage.server()];
    await gone.stop();
    const manager = stage.manage(
      {
        urls: [gone.url, there.url],
        picker: 'round-robin',
        ...retryWith({ ratio: 0, minPerSecond: 0 }),
      },
      { clock },
    );
    await expect(manager.callTool(book)).resolves.toMatchObject({
      attempts: [{ outcome: 'not-sent' }, { picked: 'retry', outcome: 'answered' }],
    });
    expect(there.executed).toEqual(['book']);
  });

  it('is told so at once, where its time would be over before the next attempt', async () => {
    const retry = { maxAttempts: 3, initialDelayMs: 500, maxDelayMs: 500 };
    const { servers, manager } = await aFleet(1, { retry });
    servers[0]?.failNext('bad-gateway');
    const since = clock.now();
    await expect(manager.callTool(lookup, { deadlineMs: 500 })).rejects.toMatchObject({
      code: 'UPSTREAM_FAILED',
      details: { status: 502, attempts: [{ outcome: 'refused' }] },
    });
    expect(clock.now()).toBe(since);
  });

  it('waits for as long as the server says, and not at all where that is too long', async () => {
    const { servers, manager } = await aFleet(1);
    servers[0]?.failNext('too-many-requests');
    const call = manager.callTool(lookup);
    await eventually(async () => {
      await clock.advance(1);
      return servers[0]?.executed.length === 1;
    });
    await expect(call).resolves.toMatchObject({ attempts: [{}, { outcome: 'answered' }] });
    servers[0]?.failNext('too-many-for-half-a-minute');
    await expect(manager.callTool(lookup)).rejects.toMatchObject({
      code: 'UPSTREAM_OVERLOADED',
      details: { retryAfterMs: 30_000, attempts: [{ outcome: 'refused' }] },
    });
  });

  it('that may run twice and one that may not are told apart by what was sent', async () => {
    const { servers, manager } = await aFleet(2);
    for (const server of servers) server.failNext('execute-then-die');
    await expect(manager.callTool(book)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    await expect(manager.callTool(lookup)).resolves.toMatchObject({ isError: false });
    const executed = servers.flatMap((server) => server.executed);
    expect(executed.filter((tool) => tool === 'book')).toEqual(['book']);
  });

  it('because its own deadline was short counts against no endpoint', async () => {
    const breaker = { failureThreshold: 1 };
    const health = { unhealthyThreshold: 1 };
    const { servers, manager } = await aFleet(1, { breaker, health });
    servers[0]?.failNext('hang');
    const late = expect(manager.callTool(lookup, { deadlineMs: 9_000 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    await eventually(() => servers[0]?.executed.length === 1);
    await clock.advance(9_000);
    await late;
    expect(manager.health('places').endpoints).toMatchObject([
      { status: 'healthy', breaker: 'closed', successRate: 1 },
    ]);
  });

  it('because the time ran out that the server is given counts against the endpoint', async () => {
    const { servers, manager } = await aFleet(1, { breaker: { failureThreshold: 1 } });
    servers[0]?.failNext('hang');
    const late = expect(manager.callTool(lookup)).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    const opened: unknown[] = [];
    manager.on('breaker', ({ to }) => opened.push(to));
    await eventually(() => servers[0]?.executed.length === 1);
    await clock.advance(10_000);
    await late;
    expect(opened).toContain('open');
  });
});
