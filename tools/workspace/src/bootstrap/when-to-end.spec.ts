import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { whenToEnd } from '../../bin/when-to-end.js';

class FakeProcess extends EventEmitter {
  readonly stdout = new EventEmitter();
  ppid = 4711;

  constructor(readonly env: NodeJS.ProcessEnv = {}) {
    super();
  }
}

describe('a command ends', () => {
  /** The checks that are made again and again; none without npm. */
  function watched(host: FakeProcess): { ending: AbortSignal; checks: (() => void)[] } {
    const checks: (() => void)[] = [];
    const ending = whenToEnd(host, (_ms, check) => checks.push(check));
    return { ending, checks };
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('on %s, whatever comes after it', (name) => {
    const host = new FakeProcess();
    const { ending } = watched(host);
    host.emit(name);
    host.emit('SIGTERM');
    expect(ending.reason).toBe(name);
  });

  it('when nobody is left to read what it says, but not for a full disk', () => {
    const host = new FakeProcess();
    const { ending } = watched(host);
    host.stdout.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' }));
    expect(ending.aborted).toBe(false);
    host.stdout.emit('error', Object.assign(new Error('closed'), { code: 'EPIPE' }));
    expect(ending.reason).toBe('SIGPIPE');
  });

  it('when the npm that started it has ended, and not before', () => {
    const host = new FakeProcess({ npm_lifecycle_event: 'start' });
    const { ending, checks } = watched(host);
    for (const check of checks) check();
    expect(ending.aborted).toBe(false);
    host.ppid = 1;
    for (const check of checks) check();
    expect(ending.reason).toBe('SIGTERM');
  });

  it('not with its parent when that is no npm: nohup outlives a shell', () => {
    expect(watched(new FakeProcess()).checks).toEqual([]);
  });
});
