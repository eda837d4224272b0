import type { Exclusion, SqlSession } from '../database/sql-database.ts';
import type { PostgresSession } from './postgres-session.ts';

const NO_OTHER_RUN = 'LOCK TABLE imports IN SHARE ROW EXCLUSIVE MODE';
const NOBODY_ELSE_COUNTS = 'SELECT generation FROM meta FOR UPDATE';

/** Always in this order, so that no two wait for each other; a run takes `meta` at its end. */
const LOCKS: Readonly<Record<Exclusion, readonly string[]>> = {
  runs: [NO_OTHER_RUN],
  counting: [NOBODY_ELSE_COUNTS],
  everything: [NO_OTHER_RUN, NOBODY_ELSE_COUNTS],
};

interface Locking {
  readonly exclusion: Exclusion;
  /** What is left of the wait for the locks. */
  readonly waitMs: number;
}

/** Runs a task between BEGIN and COMMIT on one connection, with the locks it asked for. */
export async function writeTransaction<T>(
  sql: PostgresSession,
  { exclusion, waitMs }: Locking,
  task: (sql: SqlSession) => Promise<T>,
): Promise<T> {
  try {
    // 0 would be no limit at all.
    const limit = `SET LOCAL lock_timeout = ${Math.max(1, Math.round(waitMs))}`;
    await sql.script(['BEGIN', limit, ...LOCKS[exclusion]].join('; '));
    const result = await task(sql);
    await sql.script('COMMIT');
    return result;
  } catch (error) {
    await rollBack(sql, error);
    throw error;
  }
}

async function rollBack(sql: PostgresSession, reason: unknown): Promise<void> {
  try {
    await sql.script('ROLLBACK');
  } catch (error) {
    // The server rolls back what a lost connection left; the first error is the one to tell.
    throw reason instanceof Error ? reason : error;
  }
}
