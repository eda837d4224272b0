import type { Linked } from './linked-list.ts';

export type Priority = 'high' | 'normal' | 'low';

/**
 * One call that waits for a place, with its position in everything that it waits in: thousands may
 * wait at a time, and one object each is a lot less to look after than five.
 */
export class Waiter implements Linked<Waiter> {
  previous: Waiter | undefined = undefined;
  next: Waiter | undefined = undefined;
  /** Until it is served or refused. */
  isWaiting = true;
  /** Whether its signal is listened to. */
  isWatched = false;

  grant: () => void = nothing;
  refuse: (reason: Error) => void = nothing;

  constructor(
    readonly priority: Priority,
    readonly principal: string,
    /** Ms, on the limit's clock. */
    readonly since: number,
    readonly signal: AbortSignal,
  ) {}
}

/** Shared, so that it costs a waiter nothing until it is told what to do. */
function nothing(): undefined {
  return undefined;
}
