import { MEAL_TYPES } from '@tablewise/contracts';
import { ProgramFailedError } from '@tablewise/testing';
import { boundsAround } from '../bounds-around.ts';
import type { Found, RankedRow, SearchEngine, StartPeer } from '../search-engine.ts';
import { TOP } from '../workload.ts';
import type { AreaQuery, NearbyQuery } from '../workload.ts';
import { startPostgresServer } from './postgres-server.ts';
import type { PostgresServer } from './postgres-server.ts';
import { fillPostgres } from './postgres-tables.ts';

/** earthdistance computes on a larger sphere than we do. */
const RADIUS_SCALE = 6_378_168 / 6_371_008.8;

/** One page for each area through its index, merged. */
const q1Of = (bit: number): string =>
  `SELECT p.id, p.name, p.score FROM (SELECT DISTINCT unnest($1::text[]) AS area) a,
    LATERAL (SELECT rank, id, name, score FROM places
      WHERE area = a.area AND meals & ${bit} <> 0 ORDER BY rank LIMIT ${TOP}) p
  ORDER BY p.rank LIMIT ${TOP}`;

/** Places come in at the end, when only a page is left. */
const pageOf = (condition: string): string =>
  `SELECT id, name, score FROM
    (SELECT rank FROM cuisines WHERE cuisine = $1 AND ${condition}
      AND earth_distance(spot, ll_to_earth($2, $3)) <= $4 AND open @> $5::int
    ORDER BY rank LIMIT ${TOP}) n JOIN places USING (rank)
  ORDER BY rank`;

const Q2 = pageOf('spot <@ earth_box(ll_to_earth($2, $3), $4)');

/** Without its index: looks through a cuisine in order of score, and stops early. */
const Q2_SCAN = pageOf('lat BETWEEN $6 AND $7 AND lng BETWEEN $8 AND $9');

const Q3 = `SELECT id, name, score FROM places WHERE $1 <% name
  ORDER BY word_similarity($1, name) DESC, rank LIMIT ${TOP}`;

/** PostgreSQL with pg_trgm and earthdistance; prepared statements. Not run where it cannot start. */
export const startPostgres: StartPeer = async (rows) => {
  try {
    return await enginesOf(await startPostgresServer(), rows);
  } catch (error) {
    if (!(error instanceof ProgramFailedError)) throw error;
    return [{ name: 'PostgreSQL, not run', notes: () => [error.message] }];
  }
};

async function enginesOf(
  { client, stop }: PostgresServer,
  rows: readonly RankedRow[],
): Promise<readonly SearchEngine[]> {
  // One typing error in a short word leaves less than the default of 0.6 of its trigrams.
  await client.query('SET pg_trgm.word_similarity_threshold = 0.4');
  await fillPostgres(client, rows);
  const ask = async (name: string, text: string, values: unknown[]): Promise<readonly Found[]> =>
    (await client.query<Found>({ name, text, values })).rows;
  const planOf = async (sql: string, values: unknown[]): Promise<string> => {
    const { rows: lines } = await client.query<Record<string, string>>(
      `EXPLAIN (ANALYZE, COSTS OFF) ${sql}`,
      values,
    );
    return [`  ${sql}`, ...lines.map((line) => `    ${line['QUERY PLAN'] ?? ''}`)].join('\n');
  };
  const postgres: SearchEngine = {
    name: 'PostgreSQL',
    q1: (query) => ask(query.meal, q1Of(bitOf(query)), [query.areas]),
    q2: (query) => ask('nearby', Q2, circleOf(query)),
    q3: ({ text }) => ask('named', Q3, [text]),
    notes: async ({ q1: [area], q2: [nearby], q3: [named] }) => [
      ...(area ? [await planOf(q1Of(bitOf(area)), [area.areas])] : []),
      ...(nearby ? [await planOf(Q2, circleOf(nearby))] : []),
      ...(named ? [await planOf(Q3, [named.text])] : []),
    ],
    close: stop,
  };
  const byScore: SearchEngine = {
    name: 'PostgreSQL, by score',
    q2: (query) => ask('scan', Q2_SCAN, [...circleOf(query), ...boxOf(query)]),
    notes: async ({ q2: [nearby] }) =>
      nearby ? [await planOf(Q2_SCAN, [...circleOf(nearby), ...boxOf(nearby)])] : [],
  };
  return [postgres, byScore];
}

function bitOf({ meal }: AreaQuery): number {
  return 1 << MEAL_TYPES.indexOf(meal);
}

function circleOf({ cuisine, centre, radiusM, weekMinute }: NearbyQuery): unknown[] {
  return [cuisine, centre.lat, centre.lng, radiusM * RADIUS_SCALE, weekMinute];
}

function boxOf({ centre, radiusM }: NearbyQuery): unknown[] {
  const { south, north, west, east } = boundsAround(centre, radiusM);
  return [south, north, west, east];
}
