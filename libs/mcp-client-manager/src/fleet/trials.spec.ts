import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { eventually } from '../testing/eventually.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { Stage } from '../testing/stage.ts';

const book = { server: 'places', tool: 'book', args: {} };

describe('where no endpoint is up', () => {
  let stage: Stage;
  let clock: ManualClock;
  let servers: FaultyServer[];
  beforeEach(async () => {
    stage = new Stage();
    clock = new ManualClock();
    servers = [await stage.server({ era: 'modern' }), await stage.server({ era: 'modern' })];
  });
  afterEach(() => stage.close());

  /** Both breakers are open, for long. */
  async function allDown() {
    const manager = stage.manage(
      {
        urls: servers.map(({ url }) => url),
        breaker: { failureThreshold: 1, openMs: 600_000 },
        picker: 'round-robin',
      },
      { clock },
    );
    await manager.start();
    for (const server of servers) server.failNext('execute-then-die');
    for (let call = 0; call < 2; call++) await manager.callTool(book).catch(() => undefined);
    const breakers = manager.health('places').endpoints.map(({ breaker }) => breaker);
    expect(breakers).toEqual(['open', 'open']);
    return manager;
  }

  it('one call tries each, whatever its breaker says; the others wait for them, and not for long', async () => {
    const manager = await allDown();
    const before = servers.map(({ executed }) => executed.length);
    for (const server of servers) server.failNext('hang');
    const calls = Array.from({ length: 10 }, () =>
      manager.callTool(book, { deadlineMs: 5_000 }).catch((error: unknown) => error),
    );
    await eventually(() =>
      servers.every(({ executed }, n) => executed.length === (before[n] ?? 0) + 1),
    );
    await clock.advance(1_000);
    const refused = await Promise.all(calls.slice(2));
    for (const error of refused)
      expect(error).toMatchObject({ code: 'CIRCUIT_OPEN', details: { retryAfterMs: 1_000 } });
    // Who is refused costs neither a lease nor a list.
    expect(servers.map(({ toolLists }) => toolLists)).toEqual([1, 1]);
    const { endpoints } = manager.health('places');
    expect(endpoints.map(({ pool }) => pool.leased)).toEqual([1, 1]);
    expect(servers.map(({ executed }, n) => executed.length - (before[n] ?? 0))).toEqual([1, 1]);
    await clock.advance(4_000);
    const tried = await Promise.all(calls.slice(0, 2));
    for (const error of tried) expect(error).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });

  it('who waits has them looked at soon, however seldom they were looked at before', async () => {
    const manager = await allDown();
    for (const server of servers) await server.stop();
    // Each check fails, and the next comes later.
    await eventually(async () => {
      await clock.advance(5_000);
      return clock.now() > 200_000;
    });
    for (const server of servers) {
      server.isFrozen = true;
      await server.restart();
    }
    const calls = Array.from({ length: 3 }, () => manager.callTool(book).catch(() => undefined));
    await eventually(() => manager.health('places').queue.pending === 1);
    const asked = (): number => servers.reduce((sum, { openRequests }) => sum + openRequests, 0);
    await eventually(() => asked() === 2);
    await clock.advance(100);
    // Beside the two that try them.
    await eventually(() => asked() === 4);
    await manager.close();
    await Promise.all(calls);
  });

  it('an answer lets all who wait go on', async () => {
    const manager = await allDown();
    const calls = Array.from({ length: 10 }, () => manager.callTool(book));
    const answers = await Promise.all(calls);
    const trials = answers.flatMap(({ attempts }) => attempts.filter((a) => a.picked === 'trial'));
    expect(trials.length).toBeGreaterThanOrEqual(1);
    expect(trials.length).toBeLessThanOrEqual(2);
    expect(answers.flatMap(({ attempts }) => attempts)).toHaveLength(10);
  });
});
