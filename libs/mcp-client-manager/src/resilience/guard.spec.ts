import { describe, expect, it } from '@jest/globals';
import { silentLogger } from '@tablewise/kernel';
import { Guard, guardedLogger } from './guard.ts';

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

describe('guardedLogger', () => {
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
