import { describe, expect, it } from '@jest/globals';
import { parseCommand } from './command.ts';

const context = { from: '/home/someone', weights: '/repo/weights' };

describe('the command line', () => {
  it('names the data as seen from where it was typed, and writes beside the model', () => {
    expect(parseCommand(['--data', '../data'], context)).toEqual({
      data: '/home/data',
      out: '/repo/weights',
    });
  });

  it('writes elsewhere on demand', () => {
    expect(parseCommand(['--data', '/data', '--out', 'try'], context).out).toBe(
      '/home/someone/try',
    );
  });

  it.each([
    ['--data is missing', []],
    ["Unknown option '--date'", ['--date', 'x']],
    ['Unexpected argument', ['somewhere']],
  ])('refuses with "%s" %j', (message, args) => {
    expect(() => parseCommand(args, context)).toThrow(message);
  });
});
