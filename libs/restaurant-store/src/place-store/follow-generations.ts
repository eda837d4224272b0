import type { Logger } from '@tablewise/kernel';
import type { Hint, SqlDatabase } from '../database/sql-database.ts';
import { StoreLockedError } from '../errors/store-locked.error.ts';
import { StoreUnreachableError } from '../postgres/translate-error.ts';
import type { ChangeLog } from './change-log.ts';

/**
 * The present generation, then each newer one that is found when the database hints at a change. A
 * hint carries nothing: the number is always read, so a lost or doubled hint does no harm. A
 * database that is away is asked again at the next hint.
 */
export async function* followGenerations(
  database: SqlDatabase,
  { changes, logger }: { readonly changes: ChangeLog; readonly logger: Logger },
  signal: AbortSignal,
): AsyncGenerator<number> {
  let last: number | undefined;
  try {
    for await (const hint of database.hints(signal)) {
      const generation = await readGeneration({ changes, logger }, hint);
      if (generation === undefined || generation === last) continue;
      last = generation;
      yield generation;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function readGeneration(
  { changes, logger }: { readonly changes: ChangeLog; readonly logger: Logger },
  hint: Hint,
): Promise<number | undefined> {
  try {
    return await changes.generation();
  } catch (error) {
    const isPassing = error instanceof StoreUnreachableError || error instanceof StoreLockedError;
    if (!isPassing) throw error;
    logger.debug({ code: error.code, hint }, 'generation not read, asked again at the next hint');
    return undefined;
  }
}
