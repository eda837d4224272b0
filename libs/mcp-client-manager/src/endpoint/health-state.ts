import { assertNever } from '@tablewise/kernel';

export interface HealthThresholds {
  /** Failures in a row that make an endpoint unhealthy. */
  readonly unhealthyThreshold: number;
  /** Successes in a row that make it healthy again. */
  readonly healthyThreshold: number;
}

/** Health of one endpoint. `degraded` still serves: it failed lately, but not often enough. */
export type HealthState =
  /** Trusted: calls may find it out, as with those that the configuration names. */
  | { readonly kind: 'unknown'; readonly isTrusted: boolean }
  | { readonly kind: 'healthy' }
  | { readonly kind: 'degraded'; readonly consecutiveFailures: number }
  | {
      readonly kind: 'unhealthy';
      readonly consecutiveFailures: number;
      readonly consecutiveSuccesses: number;
    };

export type HealthKind = HealthState['kind'];

/** `gone`: it could not even be asked, as where nobody listens. */
export type HealthFinding = 'answered' | 'failed' | 'gone';

/**
 * The state after one more finding. A first one decides at once, later ones by threshold; but what is
 * gone is down at once, since whoever comes back there is another, of whom nothing is known.
 */
export function nextHealthState(
  state: HealthState,
  finding: HealthFinding,
  thresholds: HealthThresholds,
): HealthState {
  return finding === 'answered'
    ? afterSuccess(state, thresholds)
    : afterFailure(state, thresholds, finding === 'gone');
}

function afterSuccess(state: HealthState, { healthyThreshold }: HealthThresholds): HealthState {
  if (state.kind !== 'unhealthy') return { kind: 'healthy' };
  const consecutiveSuccesses = state.consecutiveSuccesses + 1;
  if (consecutiveSuccesses >= healthyThreshold) return { kind: 'healthy' };
  return { kind: 'unhealthy', consecutiveFailures: 0, consecutiveSuccesses };
}

function afterFailure(
  state: HealthState,
  { unhealthyThreshold }: HealthThresholds,
  isGone: boolean,
): HealthState {
  const consecutiveFailures = consecutiveFailuresOf(state) + 1;
  const down =
    isGone ||
    state.kind === 'unknown' ||
    state.kind === 'unhealthy' ||
    consecutiveFailures >= unhealthyThreshold;
  if (down) return { kind: 'unhealthy', consecutiveFailures, consecutiveSuccesses: 0 };
  return { kind: 'degraded', consecutiveFailures };
}

export function consecutiveFailuresOf(state: HealthState): number {
  switch (state.kind) {
    case 'unknown':
    case 'healthy':
      return 0;
    case 'degraded':
    case 'unhealthy':
      return state.consecutiveFailures;
    default:
      return assertNever(state);
  }
}

/** Whether calls may go there: also where it has only begun to answer again, which they go slowly. */
export function isUp(state: HealthState): boolean {
  if (state.kind === 'unknown') return state.isTrusted;
  return state.kind !== 'unhealthy' || state.consecutiveSuccesses > 0;
}
