import { isDeepStrictEqual } from 'node:util';
import type { ServerSettings } from '../options/manager-options.ts';

/** What becomes of the servers when the configuration changes, by their names. */
export interface ReloadPlan {
  readonly added: readonly string[];
  /** Their settings changed. */
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Compares settings as parsed: a default that is written out changes nothing. */
export function planReload(
  current: ReadonlyMap<string, { readonly settings: ServerSettings }>,
  wanted: readonly ServerSettings[],
): ReloadPlan {
  const names = new Set(wanted.map(({ name }) => name));
  const added: string[] = [];
  const replaced: string[] = [];
  const unchanged: string[] = [];
  for (const settings of wanted) {
    const before = current.get(settings.name);
    if (before === undefined) added.push(settings.name);
    else if (isDeepStrictEqual(before.settings, settings)) unchanged.push(settings.name);
    else replaced.push(settings.name);
  }
  return { added, replaced, removed: [...current.keys()].filter((n) => !names.has(n)), unchanged };
}
