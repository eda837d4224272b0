import type { OpenState } from '../place-page.ts';

/**
 * What hours say of something, by profile: CLOSED, UNKNOWN or OPEN (for meals: not served, unknown,
 * served). Of two that have to hold together it is the lower one.
 */
export type Verdicts = Uint8Array;

export const CLOSED = 0;
export const UNKNOWN = 1;
export const OPEN = 2;

const OPEN_STATES: readonly OpenState[] = ['closed', 'unknown', 'open'];

export function verdictOf(state: OpenState): number {
  return OPEN_STATES.indexOf(state);
}

export function openStateOf(verdict: number | undefined): OpenState {
  return OPEN_STATES[verdict ?? UNKNOWN] ?? 'unknown';
}
