import { describe, expect, it } from '@jest/globals';
import { extraClientUs } from './measure-echo.ts';

function measured(...clientUs: number[]) {
  const costOf = (us: number) => ({ clientUs: us, serverUs: 0, callsPerSecond: 0 });
  return { ...costOf(NaN), rounds: clientUs.map(costOf) };
}

describe('what one client costs more than another', () => {
  it('is told by slices of the same round, however much the machine slows in some of them', () => {
    expect(extraClientUs(measured(50, 90, 51), measured(40, 80, 41))).toBe(10);
    expect(extraClientUs(measured(50, 90, 90), measured(40, 40, 80))).toBe(10);
  });
});
