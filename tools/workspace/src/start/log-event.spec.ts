import { describe, expect, it } from '@jest/globals';
import { noteworthyEvent } from './log-event.ts';

describe('noteworthyEvent', () => {
  it('shows the message of a warning with its plain fields', () => {
    const line = JSON.stringify({
      level: 'warn',
      time: '2026-11-20T12:00:00.000Z',
      pid: 2,
      hostname: 'h',
      name: 'api',
      server: 'restaurant-search',
      attempt: 2,
      details: { long: true },
      msg: 'attempt failed',
    });
    expect(noteworthyEvent(line)).toEqual({
      level: 'warning',
      text: 'attempt failed server=restaurant-search attempt=2',
    });
  });

  it('shows what an error says, but not its stack', () => {
    const line = '{"level":"error","msg":"request failed","error":{"message":"boom","stack":"at"}}';
    expect(noteworthyEvent(line)).toEqual({ level: 'error', text: 'request failed: boom' });
  });

  it.each(['{"level":"info","msg":"listening"}', 'plain text', '{"level":', 'null', '[]'])(
    'is silent about %s',
    (line) => {
      expect(noteworthyEvent(line)).toBeUndefined();
    },
  );
});
