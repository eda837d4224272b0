import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { CannotListenError, ManualClock } from '@tablewise/kernel';
import { ConfigInvalidError } from './read-config.ts';
import { runService } from './run-service.ts';
import type { ProcessHost } from './run-service.ts';

class FakeProcess extends EventEmitter implements ProcessHost {
  readonly exitCodes: number[] = [];
  written = '';
  readonly stderr = { write: (text: string) => (this.written += text) };
  readonly sent: unknown[] = [];

  exit(code: number): void {
    this.exitCodes.push(code);
  }

  send(message: unknown): void {
    this.sent.push(message);
  }
}

describe('running a service', () => {
  it.each(['SIGINT', 'SIGTERM'])('closes once on %s and exits 0', async (signal) => {
    const host = new FakeProcess();
    let closed = 0;
    const close = async (): Promise<void> => {
      closed++;
    };
    const run = runService(async () => ({ close }), host);
    host.emit(signal);
    await run;
    expect({ closed, exitCodes: host.exitCodes, written: host.written }).toEqual({
      closed: 1,
      exitCodes: [0],
      written: '',
    });
  });

  it('exits 0 when the service ends by itself', async () => {
    const host = new FakeProcess();
    await runService(
      async () => ({ ended: Promise.resolve(), close: async () => undefined }),
      host,
    );
    expect(host.exitCodes).toEqual([0]);
  });

  it('closes what was still starting when the signal came', async () => {
    const host = new FakeProcess();
    let closed = false;
    const run = runService(async () => {
      host.emit('SIGTERM');
      return {
        close: async () => {
          closed = true;
        },
      };
    }, host);
    await run;
    expect(closed).toBe(true);
  });

  it('exits at once on a second signal', () => {
    const host = new FakeProcess();
    void runService(() => new Promise(() => undefined), host);
    host.emit('SIGINT');
    host.emit('SIGINT');
    expect(host.exitCodes).toEqual([130]);
  });

  it('gives up on a close that takes too long', async () => {
    const host = new FakeProcess();
    const clock = new ManualClock();
    const run = runService(
      async () => ({ close: () => new Promise(() => undefined) }),
      host,
      clock,
    );
    host.emit('SIGTERM');
    await clock.untilSomeoneSleeps();
    await clock.advance(10_000);
    await run;
    expect(host.exitCodes).toEqual([1]);
    expect(host.written).toBe('DEADLINE_EXCEEDED: shutdown: no answer within 10000 ms\n');
  });

  it('says in one line what an operator has to change', async () => {
    const host = new FakeProcess();
    await runService(async () => {
      throw new ConfigInvalidError([{ name: 'PORT', detail: 'must be\n  a whole number' }]);
    }, host);
    expect(host.exitCodes).toEqual([1]);
    expect(host.written).toBe(
      'CONFIG_INVALID: the environment is not usable: PORT: must be a whole number\n',
    );
  });

  it.each([
    ['EADDRINUSE', 'PORT', 75],
    ['EADDRINUSE', 'METRICS_PORT', 1],
    ['EACCES', 'PORT', 1],
  ] as const)('says whether another port would do: %s, %s', async (code, setting, exitCode) => {
    const host = new FakeProcess();
    const cause = Object.assign(new Error('listen'), { code });
    await runService(async () => {
      throw new CannotListenError({ host: '127.0.0.1', port: 8081 }, cause, setting);
    }, host);
    expect(host.exitCodes).toEqual([exitCode]);
  });

  it('tells whoever started it where it listens', async () => {
    const host = new FakeProcess();
    const url = 'http://127.0.0.1:8081';
    await runService(
      async () => ({ url, ended: Promise.resolve(), close: async () => undefined }),
      host,
    );
    expect(host.sent).toEqual([{ listening: url }]);
  });

  it('keeps the stack of a bug', async () => {
    const host = new FakeProcess();
    await runService(async () => {
      throw new TypeError('not a function');
    }, host);
    expect(host.written).toMatch(/^TypeError: not a function\n +at /);
  });
});
