import { describe, expect, it } from '@jest/globals';
import type { JSONRPCMessage } from '@modelcontextprotocol/client';
import { ManualClock } from '@tablewise/kernel';
import { NEVER_CANCELLED } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { OneWayMessages } from './one-way-messages.ts';

const cancelled: JSONRPCMessage = { jsonrpc: '2.0', method: 'notifications/cancelled' };
const initialized: JSONRPCMessage = { jsonrpc: '2.0', method: 'notifications/initialized' };
const answer: JSONRPCMessage = { jsonrpc: '2.0', id: 1, result: {} };

describe('messages that expect no result', () => {
  function scene(): {
    readonly clock: ManualClock;
    readonly posted: CancelSignal[];
    readonly send: (message: JSONRPCMessage) => Promise<void>;
  } {
    const clock = new ManualClock();
    const messages = new OneWayMessages(clock);
    const posted: CancelSignal[] = [];
    const neverAcknowledged = (signal: CancelSignal): Promise<void> => {
      posted.push(signal);
      return new Promise(() => undefined);
    };
    const send = (message: JSONRPCMessage): Promise<void> =>
      messages.send(message, neverAcknowledged, NEVER_CANCELLED);
    return { clock, posted, send };
  }

  it.each([
    ['notifications', cancelled, 100],
    ['answers', answer, 16],
  ] as const)('are only so many at a time, and each has its time: %s', async (_, message, most) => {
    const { clock, posted, send } = scene();
    const ends = Array.from({ length: most }, () => send(message).catch((error: unknown) => error));
    await expect(send(message)).rejects.toMatchObject({ failure: { kind: 'not-sent' } });
    expect(posted).toHaveLength(most);
    await clock.advance(5_000);
    expect(await Promise.all(ends)).toMatchObject(ends.map(() => ({ failure: { kind: 'lost' } })));
    expect(posted.filter(({ aborted }) => !aborted)).toEqual([]);
    void send(message);
    expect(posted).toHaveLength(most + 1);
  });

  it('leave the others their places: answers those of notifications', async () => {
    const { posted, send } = scene();
    for (let one = 0; one < 16; one++) void send(answer);
    void send(cancelled);
    expect(posted).toHaveLength(17);
  });

  it('have no time of their own where they end the handshake, whose time it is', async () => {
    const { clock, posted, send } = scene();
    void send(initialized);
    await clock.advance(60_000);
    expect(posted).toMatchObject([{ aborted: false }]);
    expect(clock.pendingTimers).toBe(0);
  });
});
