import { rateOf } from './track.ts';
import type { Track } from './track.ts';

/** Where a value stands in its chart: 0 at the bottom, 1 at the top. */
export type Scale = (value: number) => number;

/** The largest value of each chart: the same for all servers and endpoints, so they compare. */
export interface Tops {
  readonly rate: number;
  readonly failures: number;
  readonly latencyMs: number;
  readonly waiters: number;
  readonly places: number;
}

/** Of little, so that one call or one failure does not fill a chart. */
const LEAST = { rate: 1, failures: 5, latencyMs: 100, waiters: 5, places: 1 };
/** Anything faster is drawn at the bottom. */
export const FASTEST_MS = 1;

export function topsOf(tracks: readonly Track[]): Tops {
  const most = { ...LEAST };
  for (const track of tracks) {
    for (const { figures, ...span } of track) {
      if (figures === undefined) continue;
      most.rate = Math.max(most.rate, rateOf(span, figures));
      most.failures = Math.max(most.failures, figures.failures);
      most.latencyMs = Math.max(most.latencyMs, figures.latency?.p99_ms ?? 0);
      most.waiters = Math.max(most.waiters, figures.waiters ?? 0);
      most.places = Math.max(most.places, figures.places, figures.leased);
    }
  }
  return {
    rate: roundTop(most.rate),
    failures: roundTop(most.failures),
    latencyMs: decadeTop(most.latencyMs),
    waiters: roundTop(most.waiters),
    places: most.places,
  };
}

/** 1, 2 or 5 times a power of ten: charts keep their scale while figures move a little. */
export function roundTop(most: number): number {
  const decade = 10 ** Math.floor(Math.log10(most));
  // A quotient may miss its round number by the last bit.
  const factor = [1, 2, 5].find((step) => most <= step * decade * (1 + 1e-9)) ?? 10;
  return factor * decade;
}

/** The next power of ten. */
function decadeTop(most: number): number {
  return 10 ** Math.ceil(Math.log10(most) - 1e-9);
}

export function linear(top: number): Scale {
  return (value) => within(value / top);
}

/** Each power of ten as high as any other: a slow server and a quick one are legible side by side. */
export function logarithmic(top: number): Scale {
  const decades = Math.log10(top / FASTEST_MS);
  return (value) => within(Math.log10(Math.max(value, FASTEST_MS) / FASTEST_MS) / decades);
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
