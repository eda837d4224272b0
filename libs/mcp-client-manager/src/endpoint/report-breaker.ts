import type { ManagerEventMap } from '../telemetry/events.ts';
import type { ServerResources } from '../fleet/server-resources.ts';

/** One frame as it passed: sizes and times, never contents. */
export interface Frame {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly tool: string;
  readonly callId: string;
  readonly outcome: string;
  readonly durationMs: number;
}

/** Tells that a breaker changed; what led to it, if that is known, as soon as it opens. */
export function reportBreaker(
  { events, logger }: Pick<ServerResources, 'events' | 'logger'>,
  change: ManagerEventMap['breaker'],
  frames?: readonly Frame[],
): void {
  events.emit('breaker', change);
  if (change.to === 'open') logger.warn({ ...change, frames }, 'breaker opened');
  else logger.info(change, 'breaker changed');
}
