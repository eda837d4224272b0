import type { Figures, Track } from '../charts/track.ts';

const MINUTE_MS = 60_000;

/** What a minute had: calls and failures added up, all else at its most. */
export type Minute = Figures & { readonly from: number; readonly waiters: number };

/** The minutes of a track, the latest first; those in which it was not there are left out. */
export function minutesOf(track: Track): Minute[] {
  const minutes = new Map<number, Minute>();
  for (const { from, figures } of track) {
    if (figures === undefined) continue;
    const start = Math.floor(from / MINUTE_MS) * MINUTE_MS;
    minutes.set(start, together(minutes.get(start) ?? NONE, { ...figures, from: start }));
  }
  return [...minutes.values()].reverse();
}

const NONE = { from: 0, calls: 0, failures: 0, retries: 0, places: 0, leased: 0, waiters: 0 };

function together(a: Minute, b: Figures & { readonly from: number }): Minute {
  const latency = slower(a.latency, b.latency);
  return {
    from: b.from,
    calls: a.calls + b.calls,
    failures: a.failures + b.failures,
    retries: a.retries + b.retries,
    places: Math.max(a.places, b.places),
    leased: Math.max(a.leased, b.leased),
    waiters: Math.max(a.waiters, b.waiters ?? 0),
    ...(latency !== undefined && { latency }),
  };
}

/** Percentiles of several steps cannot be had from theirs; the slowest of each is true as such. */
function slower(a: Figures['latency'], b: Figures['latency']): Figures['latency'] {
  if (a === undefined || b === undefined) return a ?? b;
  return {
    p50_ms: Math.max(a.p50_ms, b.p50_ms),
    p95_ms: Math.max(a.p95_ms, b.p95_ms),
    p99_ms: Math.max(a.p99_ms, b.p99_ms),
  };
}
