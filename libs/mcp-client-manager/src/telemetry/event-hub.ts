import type { Guard } from '../resilience/guard.ts';

/** What it gives is not waited for; where that is a promise, what it rejects with is logged. */
export type Listener<T> = (payload: T) => unknown;

/** Typed events. A listener that throws or rejects is logged and does not keep others from hearing. */
export class EventHub<Events extends object> {
  private readonly listeners = new Map<keyof Events, Set<Listener<never>>>();

  constructor(private readonly guard: Guard) {}

  /** Returns the way to stop listening. */
  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): () => void {
    const listeners = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, listeners.add(listener));
    return () => {
      listeners.delete(listener);
    };
  }

  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    const listeners = this.listeners.get(name) as Set<Listener<Events[Name]>> | undefined;
    for (const listener of listeners ?? []) this.guard.run(name, () => listener(payload));
  }
}
