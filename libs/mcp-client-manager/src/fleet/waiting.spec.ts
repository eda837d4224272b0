import { expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { eventually } from '../testing/eventually.ts';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };

it('a call waits five seconds for a place and hears that, though it had time for much more', async () => {
  const stage = new Stage();
  const clock = new ManualClock();
  const server = await stage.server({ era: 'modern' });
  const manager = stage.manage(
    { urls: [server.url], requestTimeoutMs: 30_000, pool: { maxSize: 1 } },
    { clock },
  );
  await manager.start();
  server.failNext('hang');
  const takes = expect(manager.callTool(lookup)).rejects.toMatchObject({
    code: 'DEADLINE_EXCEEDED',
  });
  await eventually(() => server.executed.length === 1);
  let isOver = false;
  const waits = expect(
    manager.callTool(lookup).finally(() => (isOver = true)),
  ).rejects.toMatchObject({
    code: 'POOL_ACQUIRE_TIMEOUT',
    retryable: true,
    message: expect.stringContaining('5000 ms (1 of 1 leased'),
    details: {
      waitedMs: 5_000,
      elapsedMs: 5_000,
      attempts: [{ outcome: 'POOL_ACQUIRE_TIMEOUT', queuedMs: 5_000, durationMs: 5_000 }],
    },
  });
  await clock.advance(4_999);
  expect(isOver).toBe(false);
  await clock.advance(1);
  await waits;
  expect(server.executed).toHaveLength(1);
  await clock.advance(25_000);
  await takes;
  await stage.close();
});

it('callers who wait for one endpoint take turns, whoever has more calls waiting there', async () => {
  const stage = new Stage();
  const server = await stage.server({ era: 'modern' });
  const manager = stage.manage({ urls: [server.url], pool: { maxSize: 1 } });
  await manager.start();
  const leaving = new AbortController();
  server.failNext('hang');
  const first = manager.callTool(lookup, { signal: leaving.signal }).catch(() => undefined);
  await eventually(() => server.executed.length === 1);
  const waiting = ['greedy', 'greedy', 'greedy', 'modest'].map((userId) =>
    manager.callTool(
      { ...lookup, args: { by: userId } },
      { userId, conversationId: 'one', affinityKey: 'here' },
    ),
  );
  await eventually(() => manager.health('places').queue.pending === 4);
  leaving.abort();
  await Promise.all([first, ...waiting]);
  expect(server.heard.slice(1).map(({ args }) => args)).toEqual(
    ['greedy', 'modest', 'greedy', 'greedy'].map((by) => ({ by })),
  );
  await stage.close();
});

it('no call waits at a full endpoint while another could serve it', async () => {
  const stage = new Stage();
  const [slow, quick] = [
    await stage.server({ era: 'modern' }),
    await stage.server({ era: 'modern' }),
  ];
  const manager = stage.manage({
    urls: [slow.url, quick.url],
    picker: 'round-robin',
    pool: { maxSize: 1, maxWaiters: 20 },
  });
  await manager.start();
  const leaving = new AbortController();
  slow.failNext('hang');
  const held = [1, 2].map(() => manager.callTool(lookup, { signal: leaving.signal }));
  const ended = Promise.allSettled(held);
  await eventually(() => slow.executed.length === 1 && quick.executed.length === 1);
  await Promise.all(Array.from({ length: 20 }, () => manager.callTool(lookup)));
  expect([slow.executed.length, quick.executed.length]).toEqual([1, 21]);
  leaving.abort();
  await ended;
  await stage.close();
});
