import { MEAL_TYPES } from '@tablewise/contracts';
import type Libsql from 'libsql';
import type { RankedRow } from '../search-engine.ts';

/** Read from memory, as a warm server does. */
const SETTINGS = 'PRAGMA journal_mode = WAL; PRAGMA cache_size = -2000000;';

/** Cuisines are stored in the order of results, and as a third dimension of the R*Tree. */
const SCHEMA = `
  CREATE TABLE places (rank INTEGER PRIMARY KEY, id TEXT, name TEXT, score REAL, area TEXT,
    ${MEAL_TYPES.map((meal) => `${meal} INTEGER`).join(', ')});
  CREATE TABLE cuisines (cuisine INTEGER, rank INTEGER, schedule INTEGER, lat REAL, lng REAL,
    x REAL, y REAL, z REAL, PRIMARY KEY (cuisine, rank)) WITHOUT ROWID;
  CREATE TABLE spans (schedule INTEGER, opens INTEGER, closes INTEGER,
    PRIMARY KEY (schedule, opens, closes)) WITHOUT ROWID;
  CREATE VIRTUAL TABLE spots USING rtree(number, south, north, west, east, cuisine, cuisine_to,
    +rank, +schedule, +x, +y, +z);
  CREATE VIRTUAL TABLE names USING fts5(name, content='', tokenize='trigram');`;

/** Made once the rows are in. Each covers its query: the table itself is not read. */
const INDEXES = `
  ${MEAL_TYPES.map(
    (meal) => `CREATE INDEX by_${meal} ON places (area, rank, id, name, score) WHERE ${meal} = 1;`,
  ).join(' ')}
  INSERT INTO names (names) VALUES ('optimize');
  ANALYZE;`;

/** Fills an empty database. Answers with the numbers of the cuisines. */
export function fillSqlite(
  database: Libsql.Database,
  rows: readonly RankedRow[],
): ReadonlyMap<string, number> {
  database.exec(SETTINGS);
  database.exec(SCHEMA);
  const insert = (table: string, columns: number): ((values: readonly unknown[]) => void) => {
    const places = Array.from({ length: columns }, () => '?').join(', ');
    const statement = database.prepare(`INSERT OR IGNORE INTO ${table} VALUES (${places})`);
    return (values) => void statement.run([...values]);
  };
  const addPlace = insert('places', 5 + MEAL_TYPES.length);
  const addCuisine = insert('cuisines', 8);
  const addSpan = insert('spans', 3);
  const addSpot = insert('spots', 12);
  const addName = insert('names (rowid, name)', 2);
  const cuisines = new Numbers<string>();
  const schedules = new Numbers<RankedRow['open']>();
  let spots = 0;
  database.exec('BEGIN');
  for (const { rank, id, name, score, area, meals, lat, lng, spot, open, ...row } of rows) {
    const isNew = !schedules.has(open);
    const schedule = schedules.of(open);
    if (isNew) for (const span of open) addSpan([schedule, ...span]);
    addPlace([rank, id, name, score, area, ...MEAL_TYPES.map((_meal, n) => (meals >> n) & 1)]);
    addName([rank, name]);
    for (const each of row.cuisines) {
      const cuisine = cuisines.of(each);
      addCuisine([cuisine, rank, schedule, lat, lng, ...spot]);
      addSpot([++spots, lat, lat, lng, lng, cuisine, cuisine, rank, schedule, ...spot]);
    }
  }
  database.exec(`COMMIT; ${INDEXES}`);
  return cuisines.all;
}

/** Numbers things in the order in which they come up. */
class Numbers<Key> {
  readonly all = new Map<Key, number>();

  has(key: Key): boolean {
    return this.all.has(key);
  }

  of(key: Key): number {
    const number = this.all.get(key) ?? this.all.size;
    this.all.set(key, number);
    return number;
  }
}
