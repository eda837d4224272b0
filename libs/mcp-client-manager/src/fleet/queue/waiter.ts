import type { CancelSignal } from '../../resilience/cancel-signal.ts';
import type { PlaceRequest } from './lane.ts';
import type { Linked } from './linked-list.ts';

/**
 * One call that waits for a place, with its position in everything that it waits in: thousands may
 * wait at a time, and one object each is a lot less to look after than five.
 */
export class Waiter<R extends PlaceRequest, P> implements Linked<Waiter<R, P>> {
  previous: Waiter<R, P> | undefined = undefined;
  next: Waiter<R, P> | undefined = undefined;
  /** Until it is served or refused. */
  isWaiting = true;
  grant: (place: P) => void = nothing;
  refuse: (reason: Error) => void = nothing;
  onAbort: () => void = nothing;

  constructor(
    readonly request: R,
    /** Ms, on the queue's clock. */
    readonly since: number,
    readonly signal: CancelSignal,
  ) {}
}

/** Shared, so that it costs a waiter nothing until it is told what to do. */
function nothing(): undefined {
  return undefined;
}
