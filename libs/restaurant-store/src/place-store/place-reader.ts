import type { Place } from '@tablewise/contracts';
import type { SqlDatabase } from '../database/sql-database.ts';
import { isSoundId } from '../records/is-sound-id.ts';
import type { Snapshot } from './place-store.ts';
import { PACKED_PLACE, VOTED_PLACES, unpackPlaces } from './stored-place.ts';

const BATCH_ROWS = 1_000;

/** Reads places: some by id, or all of one generation. */
export class PlaceReader {
  private readonly byIds: string;

  constructor(private readonly database: SqlDatabase) {
    this.byIds =
      `SELECT string_agg(${PACKED_PLACE}, ',') AS packed FROM ${VOTED_PLACES} ` +
      `WHERE p.id IN (SELECT value ->> 0 FROM ${database.jsonRows})`;
  }

  async placesByIds(ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    const possible = ids.filter(isSoundId).map((id) => [id]);
    if (possible.length === 0) return new Map();
    const row = await this.database.sql.first(this.byIds, JSON.stringify(possible));
    const places = unpackPlaces(String(row?.['packed'] ?? ''), this.database.name);
    return new Map(places.map((place) => [place.id, place]));
  }

  async snapshot(signal?: AbortSignal): Promise<Snapshot> {
    signal?.throwIfAborted();
    const snapshot = await this.database.snapshot();
    const { name } = this.database;
    let isBeingRead = false;
    const leave = (): void => {
      if (!isBeingRead) void snapshot.close();
    };
    try {
      const row = await snapshot.sql.first('SELECT generation FROM meta');
      // Who aborts without reading must not keep the connection.
      signal?.addEventListener('abort', leave, { once: true });
      return { generation: Number(row?.['generation']), batches: batches() };
    } catch (error) {
      await snapshot.close();
      throw error;
    }

    async function* batches(): AsyncGenerator<readonly Place[]> {
      isBeingRead = true;
      try {
        signal?.throwIfAborted();
        const sql = `SELECT ${PACKED_PLACE} AS packed FROM ${VOTED_PLACES}`;
        for await (const rows of snapshot.stream(sql, BATCH_ROWS)) {
          signal?.throwIfAborted();
          yield unpackPlaces(rows.map(({ packed }) => packed).join(','), name);
        }
      } finally {
        signal?.removeEventListener('abort', leave);
        await snapshot.close();
      }
    }
  }
}
