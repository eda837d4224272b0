import { expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { Affinities } from './affinities.ts';

it('remembers ten thousand keys, and forgets the one that was not used for longest', () => {
  const affinities = new Affinities<number>(60_000, new ManualClock());
  for (let key = 0; key < 10_000; key++) affinities.bind(String(key), key);
  affinities.bind('0', 0);
  affinities.bind('new', 10_000);
  expect(['0', '1', '2', 'new'].map((key) => affinities.find(key))).toEqual([
    0,
    undefined,
    2,
    10_000,
  ]);
});
