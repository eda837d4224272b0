import { describe, expect, it } from '@jest/globals';
import { UsageError, parseCommand } from './command.ts';

describe('the command line', () => {
  it('says how many requests, of which seed, and where the report goes', () => {
    const args = ['--requests', '500', '--seed', '9', '--json', 'out.json'];
    expect(parseCommand(args, '/home')).toEqual({
      requests: 500,
      seed: 9,
      only: undefined,
      json: '/home/out.json',
    });
  });

  it('may name one request, and write JSON to standard output', () => {
    expect(parseCommand(['--only', '0', '--json'], '/home')).toEqual({
      requests: 2_000,
      seed: 1,
      only: 0,
      json: '-',
    });
  });

  it.each([
    [['--request', '5']],
    [['--requests', '0']],
    [['--seed']],
    [['--only', '1.5']],
    [['5']],
  ])('explains itself when it is %j', (args) => {
    expect(() => parseCommand(args, '/home')).toThrow(UsageError);
  });
});
