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
  function watched(
    host: FakeProcess,
    read: (path: string) => string = () => '',
  ): { ending: AbortSignal; checks: (() => void)[] } {
    const checks: (() => void)[] = [];
    const ending = whenToEnd(host, { every: (_ms, check) => checks.push(check), read });
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

  it('when that npm has ended behind the shell that it put in between', () => {
    const proc = new Map([
      ['/proc/4711/cmdline', 'sh\0-c\0node start.js\0'],
      ['/proc/4711/stat', '4711 (s) h) S 815 4711'],
    ]);
    const host = new FakeProcess({ npm_lifecycle_event: 'start' });
    const { ending, checks } = watched(host, (path) => proc.get(path) ?? '');
    for (const check of checks) check();
    expect(ending.aborted).toBe(false);
    proc.set('/proc/4711/stat', '4711 (s) h) S 1 4711');
    for (const check of checks) check();
    expect(ending.reason).toBe('SIGTERM');
  });

  it('not with the shell of whoever typed npm', () => {
    const proc = new Map([
      ['/proc/4711/cmdline', 'npm start\0'],
      ['/proc/4711/stat', '4711 (npm start) S 815 4711'],
    ]);
    const host = new FakeProcess({ npm_lifecycle_event: 'start' });
    const { ending, checks } = watched(host, (path) => proc.get(path) ?? '');
    proc.set('/proc/4711/stat', '4711 (npm start) S 1 4711');
    for (const check of checks) check();
    expect(ending.aborted).toBe(false);
  });

  it('not with its parent when that is no npm: nohup outlives a shell', () => {
    expect(watched(new FakeProcess()).checks).toEqual([]);
  });
});
