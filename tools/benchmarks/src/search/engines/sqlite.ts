import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MEAL_TYPES } from '@tablewise/contracts';
import Libsql from 'libsql';
import { boundsAround, squaredChord, unitVector } from '../bounds-around.ts';
import type { Answer, Found, SearchEngine, StartPeer } from '../search-engine.ts';
import { trigramsOf } from '../trigrams-of.ts';
import { TOP } from '../workload.ts';
import type { AreaQuery, NameQuery, NearbyQuery } from '../workload.ts';
import { fillSqlite } from './sqlite-tables.ts';

/** Merges what the index has of each area in order of rank, and stops early; for `area IN (…)` it sorts. */
const q1Of = (meal: string): string =>
  `${[1, 2, 3]
    .map(
      (n) => `SELECT id, name, score, rank FROM places INDEXED BY by_${meal}
    WHERE area = ?${n} AND ${meal} = 1`,
    )
    .join('\n  UNION ')}
  ORDER BY rank LIMIT ${TOP}`;

/** Places come in at the end, when only a page is left. */
const pageOf = (ranks: string): string =>
  `SELECT id, name, score FROM (${ranks} ORDER BY rank LIMIT ${TOP}) CROSS JOIN places USING (rank)
  ORDER BY rank`;

const FITS = `(x - ?7) * (x - ?7) + (y - ?8) * (y - ?8) + (z - ?9) * (z - ?9) <= ?10
    AND EXISTS (SELECT 1 FROM spans WHERE schedule = spot.schedule AND opens <= ?6 AND closes > ?6)`;

/** The R*Tree holds 32-bit numbers rounded outwards: what overlaps the box may be in it. */
const Q2 = pageOf(`SELECT rank FROM spots spot
  WHERE cuisine = ?1 AND north >= ?2 AND south <= ?3 AND east >= ?4 AND west <= ?5
    AND ${FITS}`);

/** Without it: looks through a cuisine in order of score, and stops early. */
const Q2_SCAN = pageOf(`SELECT rank FROM cuisines spot
  WHERE cuisine = ?1 AND lat BETWEEN ?2 AND ?3 AND lng BETWEEN ?4 AND ?5
    AND ${FITS}`);

const Q3 = `SELECT id, name, score FROM
    (SELECT rowid FROM names WHERE names MATCH ?1 ORDER BY bm25(names) LIMIT ${TOP}) named
  JOIN places ON rank = named.rowid`;

/** SQLite in a file, read from its cache through prepared statements. */
export const startSqlite: StartPeer = (rows) => {
  const folder = mkdtempSync(join(tmpdir(), 'tablewise-bench-'));
  const database = new Libsql(join(folder, 'search.db'));
  const cuisines = fillSqlite(database, rows);
  const nearbyOf = ({ centre, radiusM, weekMinute, cuisine }: NearbyQuery): unknown[] => {
    const { south, north, west, east } = boundsAround(centre, radiusM);
    const within = [south, north, west, east, weekMinute];
    return [cuisines.get(cuisine), ...within, ...unitVector(centre), squaredChord(radiusM)];
  };
  const nameOf = ({ text }: NameQuery): unknown[] => [
    trigramsOf(text)
      .map((trigram) => `"${trigram}"`)
      .join(' OR '),
  ];
  const byMeal = new Map(
    MEAL_TYPES.map((meal) => [meal, answerOf(database, q1Of(meal), areasOf)] as const),
  );
  const planOf = (sql: string, values: unknown[]): string =>
    [`  ${sql}`, ...database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(values).map(detailOf)].join(
      '\n',
    );
  const sqlite: SearchEngine = {
    name: 'SQLite',
    q1: (query) => byMeal.get(query.meal)?.(query) ?? [],
    q2: answerOf(database, Q2, nearbyOf),
    q3: answerOf(database, Q3, nameOf),
    notes: ({ q1: [area], q2: [nearby], q3: [named] }) => [
      ...(area ? [planOf(q1Of(area.meal), areasOf(area))] : []),
      ...(nearby ? [planOf(Q2, nearbyOf(nearby))] : []),
      ...(named ? [planOf(Q3, nameOf(named))] : []),
      'Q3: knows no edit distance (spellfix1 is not in the build); FTS5 trigrams by bm25 instead.',
    ],
    close: () => {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
  const byScore: SearchEngine = {
    name: 'SQLite, by score',
    q2: answerOf(database, Q2_SCAN, nearbyOf),
    notes: ({ q2: [nearby] }) => (nearby ? [planOf(Q2_SCAN, nearbyOf(nearby))] : []),
  };
  return Promise.resolve([sqlite, byScore]);
};

function areasOf({ areas }: AreaQuery): unknown[] {
  return [...areas];
}

function answerOf<Query>(
  database: Libsql.Database,
  sql: string,
  valuesOf: (query: Query) => unknown[],
): Answer<Query> {
  const statement = database.prepare(sql).raw();
  return (query) => statement.all(valuesOf(query)).filter(isFound).map(foundOf);
}

type FoundRow = readonly [id: string, name: string, score: number];

function isFound(row: unknown): row is FoundRow {
  return Array.isArray(row);
}

function foundOf([id, name, score]: FoundRow): Found {
  return { id, name, score };
}

function detailOf(row: unknown): string {
  const isDetailed = typeof row === 'object' && row !== null && 'detail' in row;
  return `    ${isDetailed ? String(row.detail) : ''}`;
}
