import { describe, expect, it } from '@jest/globals';
import { nextHealthState } from './health-state.ts';
import type { HealthFinding, HealthState } from './health-state.ts';

const THRESHOLDS = { unhealthyThreshold: 3, healthyThreshold: 2 };

const FINDINGS: Readonly<Record<string, HealthFinding>> = { '+': 'answered', '-': 'failed' };

/** The kinds that a row of checks leads through: `+` answered, `-` failed, anything else gone. */
function through(checks: string): string[] {
  let state: HealthState = { kind: 'unknown', isTrusted: true };
  return Array.from(checks, (check) => {
    state = nextHealthState(state, FINDINGS[check] ?? 'gone', THRESHOLDS);
    return state.kind;
  });
}

describe('health of an endpoint', () => {
  it('is decided by the first answer', () => {
    expect(through('+')).toEqual(['healthy']);
    expect(through('-')).toEqual(['unhealthy']);
  });

  it('degrades with the first failure and falls with the third in a row', () => {
    expect(through('+---')).toEqual(['healthy', 'degraded', 'degraded', 'unhealthy']);
  });

  it('forgets failures with the next success', () => {
    expect(through('+--+--').slice(-2)).toEqual(['degraded', 'degraded']);
  });

  it('falls at once where nobody is there any more', () => {
    expect(through('+.')).toEqual(['healthy', 'unhealthy']);
    expect(through('+-.+')).toEqual(['healthy', 'degraded', 'unhealthy', 'unhealthy']);
  });

  it('comes back with the second success in a row, not with every other', () => {
    expect(through('-+-+').at(-1)).toBe('unhealthy');
    expect(through('-++').at(-1)).toBe('healthy');
  });
});
