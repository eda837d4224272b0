import { describe, expect, it } from '@jest/globals';
import { CancelSource, asAbortSignal } from './cancel-signal.ts';

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
