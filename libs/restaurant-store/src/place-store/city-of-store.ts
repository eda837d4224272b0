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
 * Asked before the work is done. @throws StoreCityError when the store is another city's
 */
export async function requireCity(
  store: { city(): Promise<string | undefined> },
  asked: RunCity,
): Promise<void> {
  const kept = await store.city();
  if (kept === undefined || kept === asked.name || asked.moves) return;
  throw new StoreCityError('the database', { kept, asked: asked.name });
}

/** Within the run's own transaction. @throws StoreCityError when the store is another city's */
export async function keepCity(sql: SqlSession, store: string, city: RunCity): Promise<void> {
  const kept = await cityOfStore(sql);
  if (kept === city.name) return;
  if (kept !== undefined && !city.moves) {
    throw new StoreCityError(store, { kept, asked: city.name });
  }
  await setCity(sql, city.name);
}

/** '': of none. */
export async function setCity(sql: SqlSession, name: string): Promise<void> {
  await sql.run('UPDATE meta SET city = ?', name);
}
