import type { ManagerEventMap } from '../events.ts';

/**
 * What is worth remembering: changes. Calls and checks that find what was known are for counting,
 * and what a server says unasked is the server's own.
 */
export const PAST_EVENTS = [
  'starting',
  'started',
  'client:connected',
  'client:creation-failed',
  'client:disconnected',
  'client:error',
  'client:evicted',
  'client:removed',
  'client:healthy',
  'client:unhealthy',
  'client:recovering',
  'client:recovered',
  'client:recovery-failed',
  'client:replacement-failed',
  'client:disconnect-error',
  'breaker',
  'ejected',
  'drained',
  'undrained',
  'resized',
  'reloaded',
  'shutting-down',
  'shutdown',
] as const satisfies readonly (keyof ManagerEventMap)[];

interface Told {
  /** Milliseconds since the epoch by a clock that nobody sets. */
  readonly at: number;
  readonly name: (typeof PAST_EVENTS)[number];
}

/** A payload, where there is one. */
type Details = Exclude<ManagerEventMap[Told['name']], Record<string, never>>;

/** An event, its name and when it was, with what was told of it. */
export type PastEvent = Told | (Told & Details);
