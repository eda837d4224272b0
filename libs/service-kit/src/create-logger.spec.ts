import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createLogger } from './create-logger.ts';

const line = z.looseObject({ level: z.string(), msg: z.string() });

function linesOf(level: 'info' | 'debug', log: (logger: ReturnType<typeof createLogger>) => void) {
  const written: string[] = [];
  log(createLogger({ name: 'demo', level, destination: { write: (text) => written.push(text) } }));
  return written.map((text) => line.parse(JSON.parse(text)));
}

describe('the logger', () => {
  it('writes one JSON line per event, with its fields', () => {
    const lines = linesOf('info', (logger) => {
      logger.info({ url: 'http://127.0.0.1:8081' }, 'listening');
    });
    expect(lines).toMatchObject([
      { level: 'info', name: 'demo', url: 'http://127.0.0.1:8081', msg: 'listening' },
    ]);
  });

  it('keeps the stack of an error', () => {
    const lines = linesOf('info', (logger) => {
      logger.error({ error: new Error('broken') }, 'tool failed');
    });
    expect(lines).toMatchObject([
      { error: { message: 'broken', stack: expect.stringMatching(/^Error: broken\n +at /) } },
    ]);
  });

  it('leaves out what is below its level', () => {
    const lines = linesOf('info', (logger) => {
      logger.debug({}, 'call');
      logger.warn({}, 'open to the network');
    });
    expect(lines.map(({ msg }) => msg)).toEqual(['open to the network']);
  });
});
