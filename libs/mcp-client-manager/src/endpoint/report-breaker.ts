import type { ManagerEventMap } from '../telemetry/events.ts';
import type { Frame } from '../telemetry/flight-recorder.ts';
import type { ServerResources } from '../fleet/server-resources.ts';

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
