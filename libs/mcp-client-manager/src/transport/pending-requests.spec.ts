import { getEventListeners } from 'node:events';
import { expect, it } from '@jest/globals';
import { PendingRequests } from './pending-requests.ts';

it('keeps nothing of a request that could not be sent', async () => {
  const pending = new PendingRequests();
  const { signal } = new AbortController();
  const asked = pending.ask(1, signal, () => {
    throw new Error('no pipe');
  });
  await expect(asked).rejects.toThrow('no pipe');
  expect(pending.settle({ jsonrpc: '2.0', id: 1, result: {} })).toBe(false);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

it('takes the number of a request as text for its id', async () => {
  const pending = new PendingRequests();
  const answer = { jsonrpc: '2.0', id: '7', result: {} } as const;
  const asked = pending.ask(7, undefined, () => undefined);
  expect(pending.settle(answer)).toBe(true);
  await expect(asked).resolves.toBe(answer);
});
