import { once } from 'node:events';
import { connect } from 'node:net';
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

it('closing does not wait for a connection on which nothing was sent', async () => {
  const clock = new ManualClock();
  const server = fastify();
  limitDrain(server, clock);
  const { port } = new URL(await server.listen({ port: 0, host: '127.0.0.1' }));
  const accepted = once(server.server, 'connection');
  const socket = connect(Number(port), '127.0.0.1');
  await accepted;
  const ended = once(socket, 'close');
  await server.close();
  await ended;
  expect(clock.pendingTimers).toBe(0);
});
