import { useEffect, useState } from 'preact/hooks';

/** Where the page stands, below the root that `<base>` names. */
export interface PageLocation {
  readonly path: string;
  readonly query: URLSearchParams;
}

interface EntryState {
  readonly scroll?: number;
  readonly focus?: string;
}

const watchers = new Set<() => void>();

/** The root of the page, which a proxy may have moved: `/`, `/tablewise/`. */
export function rootPath(): string {
  return new URL('.', document.baseURI).pathname;
}

/** Where the page stands now. */
export function currentLocation(): PageLocation {
  return {
    path: window.location.pathname.slice(rootPath().length),
    query: new URLSearchParams(window.location.search),
  };
}

/** Where the page stands; renders again when that changes. */
export function useLocation(): PageLocation {
  const [location, setLocation] = useState(currentLocation);
  useEffect(() => {
    const update = (): void => setLocation(currentLocation());
    watchers.add(update);
    return () => void watchers.delete(update);
  }, []);
  return location;
}

/**
 * Goes to an address below the root. `replace`: in place of the present entry of the history, for
 * changes that Back should not walk through one by one.
 */
export function navigate(href: string, { replace = false } = {}): void {
  const target = new URL(href, document.baseURI);
  if (target.href === window.location.href) return;
  if (replace) history.replaceState(history.state, '', target);
  else {
    remember();
    history.pushState(null, '', target);
  }
  tell();
}

/** The same path with other parameters; those that are `undefined` or empty are left out. */
export function queryHref(
  { path, query }: PageLocation,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const changed = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') changed.delete(name);
    else changed.set(name, value);
  }
  // Lists between commas stay legible.
  const text = changed.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  const target = path || './';
  return text === '' ? target : `${target}?${text}`;
}

/** What the entry remembers: how far it was scrolled, and what had the focus. */
export function rememberedOf(state: unknown): EntryState {
  return typeof state === 'object' && state !== null ? state : {};
}

/** Keeps scroll and focus with the present entry, for whoever comes Back to it. */
export function remember(): void {
  const focus = document.activeElement?.id;
  const state: EntryState = { scroll: window.scrollY, ...(focus && { focus }) };
  history.replaceState(state, '');
}

/** Tells everyone who watches that the address has changed. */
export function tell(): void {
  for (const watcher of [...watchers]) watcher();
}
