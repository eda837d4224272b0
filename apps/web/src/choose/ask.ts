import { currentLocation, navigate, queryHref } from '../router/location.ts';
import type { Changes } from './changes.ts';
import { askingChanges, normalised } from './question.ts';

/** Half of what the API takes, so that addresses stay short. */
const SEEDS = 65_536;

/** Changes the question, which is not asked by that: Back finds what was asked before. */
export function changeQuestion(changes: Changes): void {
  const { path, query } = currentLocation();
  const href = queryHref(
    { path, query: normalised(query) },
    { ...changes, seed: undefined, seen: undefined },
  );
  navigate(href, { replace: !query.has('seed') });
}

/** Asks what the address has, with some changes: from now on it says when, and by which seed. */
export function ask(localNow: string, changes: Changes & { pick?: 'random' } = {}): void {
  const { path, query } = currentLocation();
  const changed = queryHref({ path, query: normalised(query) }, changes);
  const own = new URLSearchParams(changed.split('?')[1]);
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  const pick = changes.pick ?? 'best';
  const asking = askingChanges(own, { localNow, seed: seed % SEEDS, pick });
  navigate(queryHref({ path, query: own }, asking));
}
