import type { Guard } from '../resilience/guard.ts';

/** What it gives is not waited for; where that is a promise, what it rejects with is logged. */
export type Listener<T> = (payload: T) => unknown;

/** Typed events. A listener that throws or rejects is logged and does not keep others from hearing. */
export class EventHub<Events extends object> {
  /** Each subscription by itself, though two may have the same function. */
  private readonly subscriptions = new Map<keyof Events, Set<{ hear: Listener<never> }>>();

  constructor(private readonly guard: Guard) {}

  /** Returns the way to stop listening. */
  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): () => void {
    const subscriptions = this.subscriptions.get(name) ?? new Set();
    const subscription = { hear: listener };
    this.subscriptions.set(name, subscriptions.add(subscription));
    return () => {
      subscriptions.delete(subscription);
    };
  }

  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    const subscriptions = this.subscriptions.get(name) as
      Set<{ hear: Listener<Events[Name]> }> | undefined;
    for (const { hear } of subscriptions ?? []) this.guard.run(name, () => hear(payload));
  }
}
