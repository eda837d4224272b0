import { describe, expect, it } from '@jest/globals';
import { clientCostRatio } from './measure-echo.ts';

function measured(...clientUs: number[]) {
  const costOf = (us: number) => ({ clientUs: us, serverUs: 0, callsPerSecond: 0 });
  return { ...costOf(NaN), rounds: clientUs.map(costOf) };
}

describe('what one client costs over another', () => {
  it('is told by slices of the same round, however much the machine slows in some of them', () => {
    expect(clientCostRatio(measured(50, 100, 50), measured(40, 80, 40))).toBe(1.25);
    expect(clientCostRatio(measured(50, 100, 100), measured(40, 40, 80))).toBe(1.25);
  });
});
