import { assertNever } from '@tablewise/kernel';

export interface HealthThresholds {
  /** Failures in a row that make an endpoint unhealthy. */
  readonly unhealthyThreshold: number;
  /** Successes in a row that make it healthy again. */
  readonly healthyThreshold: number;
}

/** Health of one endpoint. `degraded` still serves: it failed lately, but not often enough. */
export type HealthState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'healthy' }
  | { readonly kind: 'degraded'; readonly consecutiveFailures: number }
  | {
      readonly kind: 'unhealthy';
      readonly consecutiveFailures: number;
      readonly consecutiveSuccesses: number;
    };

export type HealthKind = HealthState['kind'];

/** The state after one more check. A first answer decides at once; later ones by threshold. */
export function nextHealthState(
  state: HealthState,
  succeeded: boolean,
  thresholds: HealthThresholds,
): HealthState {
  return succeeded ? afterSuccess(state, thresholds) : afterFailure(state, thresholds);
}

function afterSuccess(state: HealthState, { healthyThreshold }: HealthThresholds): HealthState {
  if (state.kind !== 'unhealthy') return { kind: 'healthy' };
  const consecutiveSuccesses = state.consecutiveSuccesses + 1;
  if (consecutiveSuccesses >= healthyThreshold) return { kind: 'healthy' };
  return { kind: 'unhealthy', consecutiveFailures: 0, consecutiveSuccesses };
}

function afterFailure(state: HealthState, { unhealthyThreshold }: HealthThresholds): HealthState {
  const consecutiveFailures = consecutiveFailuresOf(state) + 1;
  const down =
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
  return state.kind !== 'unhealthy' || state.consecutiveSuccesses > 0;
}
