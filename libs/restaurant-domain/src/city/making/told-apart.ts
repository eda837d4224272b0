import { foldName } from '../../names/fold-name.ts';
import { spellingsOf } from '../../gazetteer/gazetteer.ts';
import type { NamedLevel } from '../city-pack.ts';
import type { CityFindings } from './findings.ts';
import { MAX_NAME } from './names-of-tags.ts';

/** What has a name on a level, and what tells it from others of that name. */
export interface Nameable {
  readonly named: NamedLevel;
  /** The level above: its name in brackets tells two of one name apart. */
  readonly within?: NamedLevel | undefined;
}

/** What else a name of the level means: `Wan Chai District`. */
type Implied = (name: string) => readonly string[];

/**
 * The same on one level, so that no spelling means two of them: those of one name are told apart by
 * what they lie within, or else by a number; of any other spelling the first one keeps it.
 */
export function toldApart<T extends Nameable>(
  level: readonly T[],
  warnings: CityFindings,
  implied: Implied = () => [],
): (T & { readonly named: NamedLevel })[] {
  const counts = new Map<string, number>();
  for (const { named } of level) {
    counts.set(foldName(named.name), (counts.get(foldName(named.name)) ?? 0) + 1);
  }
  const owners = new Map<string, number>();
  const renamed = level.map(({ named, within }, at): NamedLevel => {
    const isShared = (counts.get(foldName(named.name)) ?? 0) > 1;
    const bracketed = isShared && within !== undefined ? inBrackets(named, within) : named;
    const meanings = (name: string): string[] => [name, ...implied(name)].map(foldName);
    const name = firstFree(bracketed.name, (each) => meanings(each).every((it) => !owners.has(it)));
    for (const meaning of meanings(name)) owners.set(meaning, at);
    if (name !== named.name)
      warnings.add('names changed so that each means one of its level', name);
    return { ...bracketed, name };
  });
  const claim = (spelling: string, at: number): boolean => {
    const owner = owners.get(foldName(spelling)) ?? at;
    owners.set(foldName(spelling), owner);
    if (owner !== at)
      warnings.add('spellings that would mean two of a level, kept by the first', spelling);
    return owner === at;
  };
  const withNames = renamed.map((named, at) => ({
    ...named,
    names: Object.fromEntries(Object.entries(named.names).filter(([, name]) => claim(name, at))),
  }));
  const withAliases = withNames.map((named, at) => ({
    ...named,
    aliases: named.aliases.filter((alias) => claim(alias, at)),
  }));
  return level.map((each, at) => ({ ...each, named: withAliases[at] ?? each.named }));
}

/** Two that are one: all spellings of both. */
export function united(first: NamedLevel, second: NamedLevel): NamedLevel {
  const known = new Set(spellingsOf(first).map(foldName));
  return {
    ...first,
    names: { ...second.names, ...first.names },
    aliases: [
      ...first.aliases,
      ...spellingsOf(second).filter((spelling) => !known.has(foldName(spelling))),
    ],
  };
}

function inBrackets(named: NamedLevel, within: NamedLevel): NamedLevel {
  const names = Object.entries(named.names).map(([language, name]) => {
    return [language, short(name, ` (${within.names[language] ?? within.name})`)];
  });
  return {
    ...named,
    name: short(named.name, ` (${within.name})`),
    names: Object.fromEntries(names) as NamedLevel['names'],
  };
}

function firstFree(name: string, isFree: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; !isFree(free); number++) free = short(name, ` ${number}`);
  return free;
}

/** A name that is too long with its addition keeps its beginning, and never half a character. */
function short(name: string, addition: string): string {
  const room = MAX_NAME - addition.length;
  if (room < 1) return name;
  const cut = name.slice(0, room).replace(/\p{Cs}$/u, '');
  return `${cut.trim()}${addition}`;
}
