/** What a breaker is doing. `probe` resolves, and never rejects, once the probe has decided. */
export type BreakerState =
  | { readonly kind: 'closed'; readonly consecutiveFailures: number }
  | { readonly kind: 'open'; readonly halfOpenAt: number }
  | { readonly kind: 'half-open'; readonly probe: Promise<void>; readonly settle: () => void };

export type BreakerKind = BreakerState['kind'];

/** The usual state, shared so that a success after a success allocates nothing. */
export const CLOSED: BreakerState = { kind: 'closed', consecutiveFailures: 0 };

export function halfOpen(): BreakerState {
  let settle = (): void => undefined;
  const probe = new Promise<void>((resolve) => (settle = resolve));
  return { kind: 'half-open', probe, settle };
}
