import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Place } from '@tablewise/contracts';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { generateCity } from '@tablewise/restaurant-store';
import { z } from 'zod';

const DEMO_CITY = { size: 5_000, seed: 1 };
const STANDARD_FOLDER = '../shared/data';

/** What places are called, from one source. */
export interface NameSet {
  readonly from: string;
  readonly places: readonly Place[];
}

interface Names {
  readonly name?: string | null | undefined;
  readonly en?: string | null | undefined;
}

const lineSchema = z.object({ name: z.string().nullish(), name_en: z.string().nullish() });
const overpassSchema = z.object({
  elements: z.array(
    z.object({
      tags: z.object({ name: z.string().nullish(), 'name:en': z.string().nullish() }),
    }),
  ),
});

/** Real names, by the file that has them. */
const FILES: Readonly<Record<string, (text: string) => readonly Names[]>> = {
  'hk-restaurants/located.ndjson': (text) =>
    text
      .trim()
      .split('\n')
      .map((line) => lineSchema.parse(JSON.parse(line)))
      .map(({ name, name_en: en }) => ({ name, en })),
  'hk-overpass/overpass.json': (text) =>
    overpassSchema
      .parse(JSON.parse(text))
      .elements.map(({ tags: { name, 'name:en': en } }) => ({ name, en })),
};

/** The demo city, and real files as far as they are there; the others by name. */
export function nameSets(): { readonly sets: readonly NameSet[]; readonly missing: string[] } {
  const sets: NameSet[] = [{ from: 'demo city', places: [...demoCity(DEMO_CITY.size)] }];
  const missing: string[] = [];
  for (const [file, read] of Object.entries(FILES)) {
    const path = join(dataFolder(), file);
    if (existsSync(path)) sets.push(namedSet(file, read(readFileSync(path, 'utf8'))));
    else missing.push(file);
  }
  return { sets, missing };
}

function dataFolder(): string {
  const given = process.env['REAL_DATA_DIR'] ?? STANDARD_FOLDER;
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
}

function demoCity(size: number): Generator<Place> {
  return generateCity({ size, seed: DEMO_CITY.seed, city: HONG_KONG });
}

/** Places of the demo city that are called as those of the file are. */
function namedSet(from: string, rows: readonly Names[]): NameSet {
  const named = rows.flatMap(({ name, en }) => {
    const own = name ?? en ?? '';
    return own.trim() === '' ? [] : [{ name: own, names: en ? { en } : {} }];
  });
  const places = Array.from(demoCity(named.length), (place, at) => ({ ...place, ...named[at] }));
  return { from, places };
}

/** All that a place is called. */
export function namesOf({ name, names = {} }: Pick<Place, 'name' | 'names'>): readonly string[] {
  return [...new Set([name, ...Object.values(names)])];
}

/** For telling whether two names are the same one: letters and digits, without case and marks. */
export function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
