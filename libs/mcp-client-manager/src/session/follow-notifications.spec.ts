import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { StreamEnd } from '../transport/mcp-transport.ts';
import { followNotifications } from './follow-notifications.ts';

describe('followNotifications', () => {
  it('stays away longer each time a stream breaks at once, up to a minute', async () => {
    const clock = new ManualClock();
    const leaving = new AbortController();
    const openedAt: number[] = [];
    const open = (): Promise<StreamEnd> => {
      openedAt.push(clock.now());
      return Promise.reject(new Error('broken'));
    };
    const following = followNotifications(open, clock, leaving.signal);
    await clock.advance(200_000);
    expect(openedAt).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183].map((s) => s * 1_000));
    leaving.abort();
    await following;
    expect(clock.pendingTimers).toBe(0);
  });

  it('stays away as long as the server asks', async () => {
    const clock = new ManualClock();
    const leaving = new AbortController();
    let opened = 0;
    const open = (): Promise<StreamEnd> => {
      opened++;
      return Promise.resolve({ kind: 'ended', retryMs: 30_000 });
    };
    const following = followNotifications(open, clock, leaving.signal);
    await clock.advance(29_999);
    expect(opened).toBe(1);
    await clock.advance(1);
    expect(opened).toBe(2);
    leaving.abort();
    await following;
  });

  it('asks once a server that offers no stream', async () => {
    const clock = new ManualClock();
    let opened = 0;
    const open = (): Promise<StreamEnd> => {
      opened++;
      return Promise.resolve({ kind: 'not-offered' });
    };
    await followNotifications(open, clock, new AbortController().signal);
    expect(opened).toBe(1);
  });
});
