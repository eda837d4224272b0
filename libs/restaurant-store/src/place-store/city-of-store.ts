import type { SqlSession } from '../database/sql-database.ts';
import { StoreCityError } from '../errors/store-city.error.ts';

/** Of which city the places are; undefined until some are there. */
export async function cityOfStore(sql: SqlSession): Promise<string | undefined> {
  const name = String((await sql.first('SELECT city FROM meta'))?.['city'] ?? '');
  return name === '' ? undefined : name;
}

/** Whose places a run brings. */
export interface RunCity {
  readonly name: string;
  /** The run removes all that is there, so that it may be of another city. */
  readonly moves: boolean;
}

/**
 * Asked before the work is done: answers whose the store is.
 *
 * @throws StoreCityError when the store is another city's
 */
export async function requireCity(
  store: { city(): Promise<string | undefined> },
  asked: RunCity,
): Promise<string | undefined> {
  const kept = await store.city();
  refuseOther('the database', kept, asked);
  return kept;
}

/** Within the run's own transaction. @throws StoreCityError when the store is another city's */
export async function keepCity(sql: SqlSession, store: string, city: RunCity): Promise<void> {
  const kept = await cityOfStore(sql);
  refuseOther(store, kept, city);
  if (kept !== city.name) await setCity(sql, city.name);
}

function refuseOther(store: string, kept: string | undefined, asked: RunCity): void {
  if (kept === undefined || kept === asked.name || asked.moves) return;
  throw new StoreCityError(store, { kept, asked: asked.name });
}

/** '': of none. */
export async function setCity(sql: SqlSession, name: string): Promise<void> {
  await sql.run('UPDATE meta SET city = ?', name);
}
