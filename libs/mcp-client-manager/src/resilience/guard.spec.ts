import { describe, expect, it } from '@jest/globals';
import { silentLogger } from '@tablewise/kernel';
import { Guard, guardedLogger, guardedRandom } from './guard.ts';

describe('Guard', () => {
  it('logs what code of the host throws, and goes on', () => {
    const logged: object[] = [];
    const guard = new Guard({ ...silentLogger, error: (fields) => logged.push(fields) });
    const thrown = new Error('a listener of the host');
    guard.run('listener', () => {
      throw thrown;
    });
    expect(guard.ask('tracer', () => 7)).toBe(7);
    expect(logged).toEqual([{ of: 'listener', err: thrown }]);
  });

  it('logs what it rejects with later', async () => {
    const logged: object[] = [];
    const guard = new Guard({ ...silentLogger, error: (fields) => logged.push(fields) });
    guard.run('listener', () => Promise.reject(new Error('later')));
    await new Promise(setImmediate);
    expect(logged).toMatchObject([{ of: 'listener', err: { message: 'later' } }]);
  });
});

describe('guardedRandom', () => {
  it('replaces what is no chance', () => {
    const guard = new Guard(silentLogger);
    const failing = (): number => {
      throw new Error('no entropy');
    };
    for (const random of [() => 1, () => NaN, () => -1, failing]) {
      const drawn = guardedRandom(random, guard)();
      expect(drawn >= 0 && drawn < 1).toBe(true);
    }
    expect(guardedRandom(() => 0.25, guard)()).toBe(0.25);
  });
});

describe('guardedLogger', () => {
  it('loses a line whose logger rejects, and nothing else', async () => {
    const lost = (): unknown => Promise.reject(new Error('disk full'));
    const unhandled: unknown[] = [];
    const hear = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', hear);
    guardedLogger({ ...silentLogger, warn: lost }).warn({}, 'lost');
    await new Promise(setImmediate);
    process.off('unhandledRejection', hear);
    expect(unhandled).toEqual([]);
  });

  it('loses a line whose logger throws, and nothing else', () => {
    const lines: string[] = [];
    const logger = guardedLogger({
      ...silentLogger,
      info: (_fields, message) => lines.push(message),
      warn: () => {
        throw new Error('disk full');
      },
    });
    logger.warn({}, 'lost');
    logger.info({}, 'kept');
    expect(lines).toEqual(['kept']);
  });
});
