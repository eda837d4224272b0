import { describe, expect, it } from '@jest/globals';
import { RoundRobinPicker } from './round-robin-picker.ts';

const endpoint = (name: string, isUp = true) => ({ name, isUp });

function picks(endpoints: ReturnType<typeof endpoint>[], count: number): string {
  const picker = new RoundRobinPicker<ReturnType<typeof endpoint>>();
  return Array.from({ length: count }, () => picker.pick(endpoints).name).join('');
}

describe('RoundRobinPicker', () => {
  it('takes each endpoint in turn', () => {
    expect(picks([endpoint('a'), endpoint('b'), endpoint('c')], 6)).toBe('abcabc');
  });

  it('leaves out what is down', () => {
    expect(picks([endpoint('a'), endpoint('b', false), endpoint('c')], 4)).toBe('acac');
  });

  it('takes each in turn when all are down', () => {
    expect(picks([endpoint('a', false), endpoint('b', false)], 4)).toBe('abab');
  });

  it('avoids the endpoint that just failed, unless it is the only one', () => {
    const [a, b] = [endpoint('a'), endpoint('b')];
    const picker = new RoundRobinPicker<typeof a>();
    expect([1, 2, 3].map(() => picker.pick([a, b], a).name)).toEqual(['b', 'b', 'b']);
    expect(picker.pick([a], a)).toBe(a);
  });
});
