import { expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { fastify } from 'fastify';
import { limitDrain } from './limit-drain.ts';

it('closing waits for a request in flight, but not for ever', async () => {
  const clock = new ManualClock();
  const server = fastify();
  limitDrain(server, clock);
  const arrived = new Promise<void>((resolve) => {
    server.get('/', () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const answer = expect(fetch(url)).rejects.toThrow('fetch failed');
  await arrived;
  const closed = server.close();
  await clock.untilSomeoneSleeps();
  await clock.advance(5_000);
  await closed;
  await answer;
  expect(clock.pendingTimers).toBe(0);
});
