import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { UsageError, parseCommand } from './command.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

describe('mutate', () => {
  it('takes a folder of the client manager by its name alone', () => {
    expect(parseCommand(ROOT, ['pool', '--sample', '5', '--seed', '7'], '/here')).toMatchObject({
      folder: 'libs/mcp-client-manager/src/pool',
      sample: 5,
      seed: 7,
      json: undefined,
    });
  });

  it('takes any folder of sources by its path', () => {
    const { folder } = parseCommand(ROOT, ['libs/kernel/src/'], '/here');
    expect(folder).toBe('libs/kernel/src');
  });

  it('writes JSON to a file where one is named, seen from where it was called', () => {
    expect(parseCommand(ROOT, ['pool', '--json', 'out.json'], '/here').json).toBe('/here/out.json');
    expect(parseCommand(ROOT, ['pool', '--json', '--seed', '2'], '/here').json).toBe('-');
  });

  it.each([
    [[]],
    [['nowhere']],
    [['tools']],
    [['pool', '--sample']],
    [['pool', '--sample', '0']],
    [['pool', '--seeds', '1']],
  ])('explains itself when it is called with %j', (args) => {
    expect(() => parseCommand(ROOT, args, '/here')).toThrow(UsageError);
  });
});
