import type { CancelSignal } from './cancel-signal.ts';

/** A piece of work that can be told to stop. */
export type Task<T> = (signal: CancelSignal) => Promise<T>;

/** Wraps a task in a rule about when and how long it runs. Policies wrap policies. */
export interface Policy {
  execute<T>(task: Task<T>, signal: CancelSignal): Promise<T>;
}
