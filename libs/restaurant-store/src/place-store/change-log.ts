import type { SqlDatabase, SqlSession } from '../database/sql-database.ts';
import type { Changes } from './place-store.ts';
import { PACKED_PLACE, unpackPlaces } from './stored-place.ts';

/*
 * Every committed change gets the next generation and notes which places it touched. The number is
 * taken under the lock of `meta`'s one row, which is held until the commit: numbers appear in the
 * order of the commits, and a reader that sees generation N sees all up to N. The log is bounded;
 * `meta.changes_after` says from which generation on it is complete.
 */

/** More places than this at once are quicker read anew than one by one. */
export const MAX_CHANGES = 10_000;
/** Rows that are kept, and how many more pile up before old ones are dropped. */
const KEPT_ROWS = 50_000;
const SPARE_ROWS = 1_000;

/** Numbers committed changes, and tells what each of the last ones touched. */
export class ChangeLog {
  constructor(private readonly database: SqlDatabase) {}

  async generation(sql: SqlSession = this.database.sql): Promise<number> {
    return Number((await sql.first('SELECT generation FROM meta'))?.['generation']);
  }

  /**
   * Numbers a change, within its transaction: the last thing before it commits. Answers the new
   * generation. Followers read everything anew when the places are `all` or too many to note.
   */
  async record(sql: SqlSession, placeIds: readonly string[] | 'all'): Promise<number> {
    const row = await sql.first('UPDATE meta SET generation = generation + 1 RETURNING generation');
    const generation = Number(row?.['generation']);
    if (placeIds === 'all' || placeIds.length > MAX_CHANGES) {
      await sql.run('UPDATE meta SET changes_after = ?', generation);
      await sql.run('DELETE FROM changes');
    } else if (placeIds.length > 0) {
      await this.note(sql, generation, placeIds);
      await prune(sql);
    }
    return generation;
  }

  /** One statement, so that it sees one generation. Reads no more than one place beyond `most`. */
  async changesSince(since: number, most = MAX_CHANGES): Promise<Changes> {
    const rows = await this.database.sql.all(
      `SELECT m.generation AS generation, m.changes_after AS changes_after, c.place_id AS place_id,
         ${PACKED_PLACE} AS packed
       FROM meta m
       LEFT JOIN (SELECT DISTINCT place_id FROM changes WHERE generation > ? LIMIT ?) c ON 1 = 1
       LEFT JOIN places p ON p.id = c.place_id
       LEFT JOIN vote_totals t ON t.place_id = p.id`,
      since,
      most + 1,
    );
    const generation = Number(rows[0]?.['generation']);
    const isComplete = since >= Number(rows[0]?.['changes_after']) && since <= generation;
    const touched = rows.filter(({ place_id: id }) => id !== null);
    if (!isComplete || touched.length > most) return { kind: 'reload' };
    const present = touched.filter(({ packed }) => packed !== null);
    const removed = touched.filter(({ packed }) => packed === null);
    return {
      kind: 'changes',
      generation,
      put: unpackPlaces(present.map(({ packed }) => packed).join(','), this.database.name),
      removed: removed.map(({ place_id: id }) => String(id)),
    };
  }

  private async note(sql: SqlSession, generation: number, ids: readonly string[]): Promise<void> {
    await sql.run(
      `INSERT INTO changes (generation, place_id)
       SELECT CAST(? AS BIGINT), value ->> 0 FROM ${this.database.jsonRows}`,
      generation,
      JSON.stringify(ids.map((id) => [id])),
    );
  }
}

async function prune(sql: SqlSession): Promise<void> {
  const row = await sql.first('SELECT min(number) AS oldest, max(number) AS newest FROM changes');
  const boundary = Number(row?.['newest']) - KEPT_ROWS;
  if (boundary - Number(row?.['oldest']) < SPARE_ROWS) return;
  await sql.run(
    `UPDATE meta
     SET changes_after = (SELECT max(generation) FROM changes WHERE number <= ?)`,
    boundary,
  );
  await sql.run('DELETE FROM changes WHERE number <= ?', boundary);
}
