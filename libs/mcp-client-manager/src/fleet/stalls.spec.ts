import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { McpClientManager } from '../manager.ts';
import { eventually } from '../testing/eventually.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { Stage } from '../testing/stage.ts';

const callOf = (tool: 'lookup' | 'book') => ({ server: 'places', tool, args: {} });

describe('an endpoint that freezes', () => {
  let stage: Stage;
  let clock: ManualClock;
  let frozen: FaultyServer;
  let other: FaultyServer;
  let manager: McpClientManager;

  beforeEach(async () => {
    stage = new Stage();
    clock = new ManualClock();
    [frozen, other] = [await stage.server(), await stage.server()];
    manager = stage.manage(
      { urls: [frozen.url, other.url], trustAnnotations: true, picker: 'round-robin' },
      { clock },
    );
    await manager.start();
    // What is unusually slow is known after a while.
    for (const tool of ['lookup', 'book'] as const)
      for (let call = 0; call < 40; call++) await manager.callTool(callOf(tool));
    frozen.isFrozen = true;
  });
  afterEach(async () => {
    await frozen.stop();
    await stage.close();
  });

  /** The next two calls, of which one goes to the frozen endpoint; time passes while they are out. */
  async function outcomesOf(tool: 'lookup' | 'book', ms: number) {
    const before = frozen.openRequests;
    const calls = [1, 2].map(() => manager.callTool(callOf(tool)).catch((error: unknown) => error));
    await eventually(() => frozen.openRequests === before + 1);
    await clock.advance(ms);
    return calls;
  }

  it('loses a read to another endpoint long before its deadline', async () => {
    const calls = await outcomesOf('lookup', 300);
    const outcomes = await Promise.all(calls);
    const moved = outcomes.find((one) => (one as { attempts: object[] }).attempts.length === 2);
    expect(moved).toMatchObject({
      isError: false,
      attempts: [
        { endpoint: new URL(frozen.url).host, outcome: 'UPSTREAM_TIMEOUT' },
        { endpoint: new URL(other.url).host, picked: 'retry', outcome: 'answered' },
      ],
    });
    expect(clock.now()).toBeLessThanOrEqual(300);
  });

  it('keeps a write until its time is up, since it may have run', async () => {
    const calls = await outcomesOf('book', 300);
    const answered = await Promise.race(calls);
    expect(answered).toMatchObject({ isError: false });
    expect(other.executed.filter((tool) => tool === 'book')).toHaveLength(21);
    await clock.advance(10_000);
    const outcomes = await Promise.all(calls);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'DEADLINE_EXCEEDED' }));
    expect(other.executed.filter((tool) => tool === 'book')).toHaveLength(21);
  });

  it('is looked at as soon as a call is late, and left out once its check has found out', async () => {
    await Promise.all(await outcomesOf('lookup', 300));
    await eventually(() => frozen.openRequests > 0);
    await clock.advance(5_000);
    await eventually(async () => {
      await clock.advance(100);
      return manager.health('places').endpoints[0]?.status !== 'healthy';
    });
  });

  it('does not take the calls with it that have one place each to go to', async () => {
    manager.drain('places', new URL(other.url).host);
    const call = expect(manager.callTool(callOf('lookup'))).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      details: { attempts: [{ attempt: 1 }] },
    });
    await eventually(() => frozen.openRequests > 0);
    await clock.advance(10_000);
    await call;
  });
});
