import { expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { NEVER_CANCELLED as never } from '../../resilience/cancel-signal.ts';
import { Lane } from './lane.ts';
import type { PlaceRequest } from './lane.ts';
import { PlaceQueue } from './place-queue.ts';

it('gives one place to each, though taking one makes another round be asked for', async () => {
  let free = 0;
  let taken = 0;
  const queue: PlaceQueue<PlaceRequest, number> = new PlaceQueue<PlaceRequest, number>({
    maxWaiters: 10,
    clock: new ManualClock(),
    take: () => {
      if (free === 0) return undefined;
      free--;
      queue.admit();
      return ++taken;
    },
    refusal: ({ kind }) => new Error(kind),
  });
  const lane = new Lane();
  const wait = () => queue.wait({ lane, priority: 'normal', principal: '' }, 1_000, never);
  const places = Promise.all([wait(), wait()]);
  free = 3;
  queue.admit();
  expect(await places).toEqual([1, 2]);
  expect(free).toBe(1);
});
