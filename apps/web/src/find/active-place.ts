import { useEffect, useState } from 'preact/hooks';

/**
 * The one place that list and map point at. Apart from the state of components: a pointer that
 * crosses two hundred cards renders the two that change.
 */
export class ActivePlace {
  #id: string | undefined;
  readonly #watchers = new Set<(id: string | undefined) => void>();

  get id(): string | undefined {
    return this.#id;
  }

  set(id: string | undefined): void {
    if (id === this.#id) return;
    this.#id = id;
    for (const watcher of [...this.#watchers]) watcher(id);
  }

  /** Tells of each change until it is told not to. */
  watch(watcher: (id: string | undefined) => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }
}

export function useIsActive(active: ActivePlace, id: string): boolean {
  const [is, setIs] = useState(active.id === id);
  useEffect(() => active.watch((now) => setIs(now === id)), [active, id]);
  return is;
}
