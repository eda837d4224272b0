import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { CancelSource, asAbortSignal, linkedTo, sleepUnder } from './cancel-signal.ts';

describe('CancelSource', () => {
  it('tells everyone who still listens, once, and keeps the first reason', () => {
    const source = new CancelSource();
    const told: string[] = [];
    const listen = (name: string): (() => void) => {
      const listener = (): void => void told.push(name);
      source.addEventListener('abort', listener);
      return listener;
    };
    const first = listen('first');
    listen('second');
    const third = listen('third');
    source.removeEventListener('abort', first);
    source.removeEventListener('abort', third);
    listen('fourth');
    source.abort(new Error('left'));
    source.abort(new Error('left again'));
    expect(told.sort()).toEqual(['fourth', 'second']);
    expect(source.reason?.message).toBe('left');
  });

  it('aborts the signal it is turned into, with its reason, unless that was released', () => {
    const source = new CancelSource();
    const { signal } = asAbortSignal(source);
    const { signal: unused, release } = asAbortSignal(source);
    release();
    source.abort(new Error('left'));
    expect(signal.reason).toBe(source.reason);
    expect(unused.aborted).toBe(false);
    expect(asAbortSignal(source).signal.aborted).toBe(true);
  });
});

describe('linkedTo', () => {
  it('is aborted with the signal and its reason, but not the other way round', () => {
    const caller = new CancelSource();
    const [own, other] = [linkedTo(caller).source, linkedTo(caller).source];
    own.abort(new Error('mine'));
    expect(caller.aborted).toBe(false);
    caller.abort(new Error('left'));
    expect([own.reason?.message, other.reason?.message]).toEqual(['mine', 'left']);
    expect(linkedTo(caller).source.reason).toBe(caller.reason);
  });

  it('no longer hears of the signal once it is released', () => {
    const caller = new CancelSource();
    const { source, release } = linkedTo(caller);
    release();
    caller.abort(new Error('left'));
    expect(source.aborted).toBe(false);
  });
});

describe('sleepUnder', () => {
  it('ends with the time, and keeps nothing of the signal', async () => {
    const clock = new ManualClock();
    const listeners = new Set<() => void>();
    const caller = Object.assign(new CancelSource(), {
      addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
    });
    const sleeping = sleepUnder(clock, 1_000, caller);
    expect(listeners.size).toBe(1);
    await clock.advance(1_000);
    await sleeping;
    expect(listeners.size).toBe(0);
    expect(clock.pendingTimers).toBe(0);
  });

  it('ends at once for a caller who leaves, or has left', async () => {
    const clock = new ManualClock();
    const caller = new CancelSource();
    const sleeping = expect(sleepUnder(clock, 60_000, caller)).rejects.toThrow('left');
    caller.abort(new Error('left'));
    await sleeping;
    await expect(sleepUnder(clock, 60_000, caller)).rejects.toThrow('left');
    expect(clock.now()).toBe(0);
    expect(clock.pendingTimers).toBe(0);
  });
});
