import { describe, expect, it } from '@jest/globals';
import { readStartArguments } from './start-arguments.ts';

describe('the arguments of npm start', () => {
  it('say how many processes each MCP server has: one, where nothing is said', () => {
    expect(readStartArguments([])).toEqual({ replicas: 1, city: undefined });
    expect(readStartArguments(['--replicas', '3'])).toMatchObject({ replicas: 3 });
    expect(readStartArguments(['--replicas=8'])).toMatchObject({ replicas: 8 });
  });

  it('name the pack of a city', () => {
    expect(readStartArguments(['--city', 'cairo.json']).city).toBe('cairo.json');
  });

  it.each(['0', '9', '10', '2.5', '-1', 'two', '', ' 2'])(
    'are refused with %p of them',
    (given) => {
      expect(() => readStartArguments([`--replicas=${given}`])).toThrow(
        `--replicas ${given}: not a whole number from 1 to 8. Usage: npm start -- [--city FILE] [--replicas N]`,
      );
    },
  );

  it.each([['--replicas'], ['--replica', '2'], ['2']])('are refused as %p', (...args) => {
    expect(() => readStartArguments(args)).toThrow(
      'Usage: npm start -- [--city FILE] [--replicas N]',
    );
  });
});
