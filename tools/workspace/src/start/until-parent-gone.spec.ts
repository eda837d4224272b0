import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { untilParentGone } from './until-parent-gone.ts';

describe('untilParentGone', () => {
  it('resolves when another process has become the parent', async () => {
    const clock = new ManualClock();
    let parent = 4711;
    let gone = false;
    const watching = untilParentGone(clock, new AbortController().signal, () => parent).then(() => {
      gone = true;
    });
    await clock.advance(10_000);
    expect(gone).toBe(false);
    parent = 1;
    await clock.advance(250);
    await watching;
    expect(clock.pendingTimers).toBe(0);
  });

  it('stops watching when the platform ends first', async () => {
    const clock = new ManualClock();
    const platform = new AbortController();
    const watching = expect(untilParentGone(clock, platform.signal, () => 1)).rejects.toThrow(
      'aborted',
    );
    platform.abort();
    await watching;
    expect(clock.pendingTimers).toBe(0);
  });
});
