import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Place } from '@tablewise/contracts';
import { ManualClock } from '@tablewise/kernel';
import { Gazetteer, HONG_KONG } from '@tablewise/restaurant-domain';
import { readFileSync } from 'node:fs';
import { generateCity } from '../demo-city/generate-city.ts';
import { StoreVersionError } from '../migrations/store-version.error.ts';
import { SqliteDatabase } from '../sqlite/sqlite-database.ts';
import { StoreCorruptError } from '../sqlite/store-corrupt.error.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { openPlaceStore } from './open-place-store.ts';
import type { PlaceStore, ReplaceResult } from './place-store.ts';

let folder: TemporaryFolder;
let path: string;
let store: PlaceStore;
const city = [...generateCity({ size: 30, seed: 1, gazetteer: new Gazetteer(HONG_KONG) })];

beforeEach(() => {
  folder = new TemporaryFolder();
  path = folder.file('new/places.db');
  store = openPlaceStore({ path, clock: new ManualClock() });
});

afterEach(() => {
  store.close();
  folder.remove();
});

function replace(
  places: readonly Place[],
  dataset = 'a',
  supersedes: string[] = [],
): ReplaceResult {
  return store.replace({ dataset, origin: 'a spec', supersedes }, (put) => {
    for (const place of places) put(place);
    return 0;
  });
}

const ids = (places: Iterable<Place>): string[] => [...places].map(({ id }) => id).sort();

describe('a new store', () => {
  it('is empty, of generation 0', () => {
    expect([store.generation(), store.count(), [...store.places()]]).toEqual([0, 0, []]);
  });
});

describe('a run', () => {
  it('gives back the records whole', () => {
    expect(replace(city)).toMatchObject({ added: 30, generation: 1 });
    expect([...store.places()]).toEqual(city);
    expect(store.count()).toBe(30);
  });

  it('changes nothing the second time', () => {
    replace(city);
    expect(replace(city)).toEqual({
      added: 0,
      updated: 0,
      unchanged: 30,
      removed: 0,
      superseded: 0,
      generation: 1,
    });
  });

  it('counts what it changed, and removes what is no longer there', () => {
    replace(city);
    const [first, ...others] = city;
    const renamed = others.map((place, at) => (at === 0 ? { ...place, name: 'New' } : place));
    expect(replace(renamed)).toMatchObject({
      updated: 1,
      unchanged: 28,
      removed: 1,
      generation: 2,
    });
    expect(ids(store.places())).not.toContain(first?.id);
  });

  it('keeps the first of two records with the same id', () => {
    const changes: string[] = [];
    store.replace({ dataset: 'a', origin: 'a spec', supersedes: [] }, (put) => {
      for (const place of city.slice(0, 1)) {
        changes.push(put(place), put({ ...place, name: 'Again' }));
      }
      return 0;
    });
    expect(changes).toEqual(['added', 'duplicate']);
    expect([...store.places()][0]?.name).toBe(city[0]?.name);
  });

  it('leaves other datasets alone, except those that it supersedes', () => {
    replace(city.slice(0, 10), 'a');
    replace(city.slice(10, 20), 'b');
    expect(replace(city.slice(20), 'c', ['a'])).toMatchObject({ superseded: 10, removed: 0 });
    expect(ids(store.places())).toEqual(ids(city.slice(10)));
    expect(store.datasets()).toEqual(
      new Map([
        ['b', 10],
        ['c', 10],
      ]),
    );
  });

  it('that fails leaves everything as it was', () => {
    replace(city.slice(0, 5));
    const failing = (): void => {
      store.replace({ dataset: 'a', origin: 'a spec', supersedes: [] }, (put) => {
        for (const place of city.slice(5)) put(place);
        throw new Error('the file ends here');
      });
    };
    expect(failing).toThrow('the file ends here');
    expect(ids(store.places())).toEqual(ids(city.slice(0, 5)));
    expect(store.generation()).toBe(1);
  });

  it('is logged with its counts', () => {
    replace(city.slice(0, 3));
    const database = SqliteDatabase.open(path);
    expect(database.prepare('SELECT * FROM imports').all()).toEqual([
      {
        run: 1,
        dataset: 'a',
        origin: 'a spec',
        added: 3,
        updated: 0,
        unchanged: 0,
        removed: 0,
        rejected: 0,
        generation: 1,
        at: '1970-01-01T00:00:00.000Z',
      },
    ]);
    database.close();
  });
});

describe('reading while another connection writes', () => {
  it('shows by the generation whether the places are of one', () => {
    replace(city.slice(0, 20));
    const reader = openPlaceStore({ path });
    const places = reader.places();
    const before = reader.generation();
    places.next();
    replace(city.slice(10));
    expect([...places]).not.toHaveLength(0);
    expect([before, reader.generation()]).toEqual([1, 2]);
    expect(ids(reader.places())).toEqual(ids(city.slice(10)));
    reader.close();
  });
});

describe('a file that is not for this version', () => {
  it('is refused when a newer one made it', () => {
    const database = SqliteDatabase.open(path);
    database.pragma('user_version = 99');
    database.checkpoint();
    database.close();
    const before = readFileSync(path);
    expect(() => openPlaceStore({ path })).toThrow(StoreVersionError);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is refused when another program made it', () => {
    const other = folder.file('other.db');
    const database = SqliteDatabase.open(other);
    database.execute('CREATE TABLE bookmarks (url TEXT)');
    database.close();
    const before = readFileSync(other);
    expect(() => openPlaceStore({ path: other })).toThrow('another program');
    expect(readFileSync(other).equals(before)).toBe(true);
  });

  it('is refused where a record is no place', () => {
    replace(city.slice(0, 1));
    const database = SqliteDatabase.open(path);
    database.execute(`UPDATE places SET record = '{"id":"x"}'`);
    database.close();
    expect(() => [...store.places()]).toThrow(StoreCorruptError);
  });
});
