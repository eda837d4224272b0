import { MEAL_TYPES } from '@tablewise/contracts';
import type pg from 'pg';
import type { RankedRow } from '../search-engine.ts';

const BATCH = 10_000;

const SCHEMA = `
  CREATE EXTENSION pg_trgm; CREATE EXTENSION cube; CREATE EXTENSION earthdistance;
  CREATE EXTENSION btree_gist;
  CREATE TABLE places (rank int PRIMARY KEY, id text, name text, score float8, area text, meals int);
  CREATE TABLE cuisines (cuisine text, rank int, spot earth, lat float8, lng float8,
    open int4multirange);`;

const INSERT_PLACES = `INSERT INTO places SELECT * FROM
  unnest($1::int[], $2::text[], $3::text[], $4::float8[], $5::text[], $6::int[])`;

const INSERT_CUISINES = `INSERT INTO cuisines
  SELECT cuisine, rank, ll_to_earth(lat, lng), lat, lng, open::int4multirange FROM
    unnest($1::text[], $2::int[], $3::float8[], $4::float8[], $5::text[])
    AS row (cuisine, rank, lat, lng, open)`;

/** Made once the rows are in. */
const INDEXES = [
  ...MEAL_TYPES.map(
    (meal, n) =>
      `CREATE INDEX by_${meal} ON places (area, rank) INCLUDE (id, name, score)
        WHERE meals & ${1 << n} <> 0`,
  ),
  'CREATE INDEX by_cuisine ON cuisines (cuisine, rank) INCLUDE (lat, lng, spot, open)',
  'CREATE INDEX by_spot ON cuisines USING gist (cuisine, spot)',
  'CREATE INDEX by_name ON places USING gin (name gin_trgm_ops)',
  'VACUUM ANALYZE places',
  'VACUUM ANALYZE cuisines',
];

/** Fills an empty database. */
export async function fillPostgres(client: pg.Client, rows: readonly RankedRow[]): Promise<void> {
  await client.query(SCHEMA);
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    await client.query(
      INSERT_PLACES,
      columnsOf(batch, ({ rank, id, name, score, area, meals }) => [
        rank,
        id,
        name,
        score,
        area,
        meals,
      ]),
    );
    const served = batch.flatMap((row) => row.cuisines.map((cuisine) => ({ ...row, cuisine })));
    await client.query(
      INSERT_CUISINES,
      columnsOf(served, ({ cuisine, rank, lat, lng, open }) => [
        cuisine,
        rank,
        lat,
        lng,
        rangesOf(open),
      ]),
    );
  }
  for (const statement of INDEXES) await client.query(statement);
}

function columnsOf<Row>(rows: readonly Row[], valuesOf: (row: Row) => unknown[]): unknown[][] {
  const table = rows.map(valuesOf);
  return (table[0] ?? []).map((_value, column) => table.map((values) => values[column]));
}

/** As PostgreSQL writes a multirange. */
function rangesOf(open: RankedRow['open']): string {
  return `{${open.map(([opens, closes]) => `[${opens},${closes})`).join(',')}}`;
}
