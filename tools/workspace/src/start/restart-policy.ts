const WINDOW_MS = 60_000;
/** Deaths within the window after which starting again is pointless. */
export const MAX_DEATHS = 5;
const FIRST_DELAY_MS = 500;

export type RestartDecision =
  | { readonly kind: 'restart'; readonly delayMs: number; readonly recentDeaths: number }
  | { readonly kind: 'give-up' };

/** What to do after a death, from the times of all deaths so far: 0.5 s, 1 s, 2 s, 4 s, give up. */
export function decideRestart(deaths: readonly number[], now: number): RestartDecision {
  const recentDeaths = deaths.filter((at) => now - at < WINDOW_MS).length;
  if (recentDeaths >= MAX_DEATHS) return { kind: 'give-up' };
  return { kind: 'restart', delayMs: FIRST_DELAY_MS * 2 ** (recentDeaths - 1), recentDeaths };
}
