import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SuiteReport } from '../suite.ts';
import { balancingSuite } from './balancing.ts';

describe('balancing in virtual time', () => {
  let report: SuiteReport;

  beforeAll(async () => {
    report = await balancingSuite.run(new Map([['seeds', '1']]));
  }, 60_000);

  it('gives an endpoint that is ten times slower than four others less than a twentieth', () => {
    expect(report.ratios['slow_endpoint_share']).toBeLessThan(0.05);
  });

  it('has a p99 at least three times better than round-robin', () => {
    expect(report.ratios['p99_vs_round_robin']).toBeGreaterThanOrEqual(3);
  });

  it('adds at most a fifth to the load when everything fails', () => {
    expect(report.ratios['amplification']).toBeLessThanOrEqual(1.2);
  });

  it('sends an endpoint that returns at most one and a half times its steady rate', () => {
    expect(report.ratios['return_burst']).toBeLessThanOrEqual(1.5);
  });

  it('gets out of uneven endpoints at their limits nearly what one perfect queue would', () => {
    expect(report.ratios['saturation_efficiency']).toBeGreaterThanOrEqual(0.95);
  });

  it('refuses no call while an endpoint has a place for it', () => {
    expect(report.ratios['refused_while_idle']).toBe(0);
  });

  it('has a wish for every figure', () => {
    expect(Object.keys(balancingSuite.wanted)).toEqual(Object.keys(report.ratios));
  });
});
