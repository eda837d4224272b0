import type { Review } from '@tablewise/contracts';
import { z } from 'zod';
import type { SqlDatabase } from '../database/sql-database.ts';
import { UnknownPlaceError } from '../errors/unknown-place.error.ts';
import { isSoundId } from '../records/is-sound-id.ts';
import { BEFORE_ALL, decodeCursor, encodeCursor } from './page-cursor.ts';
import type { ReviewPage, ReviewQuery } from './place-store.ts';

/** Pages through a place's reviews, the newest first; those of one day by id. */
export class ReviewReader {
  constructor(private readonly database: SqlDatabase) {}

  /** @throws UnknownPlaceError, InvalidPageCursorError */
  async reviews(placeId: string, { limit, cursor }: ReviewQuery): Promise<ReviewPage> {
    const [date, id] = cursor === undefined ? BEFORE_ALL : decodeCursor(cursor, z.iso.date());
    const total = await this.count(placeId);
    const rows = await this.database.sql.all(
      `SELECT record FROM reviews
       WHERE place_id = ? AND (date < ? OR (date = ? AND id > ?))
       ORDER BY date DESC, id LIMIT ?`,
      placeId,
      date,
      date,
      id,
      limit + 1,
    );
    const reviews = rows.slice(0, limit).map(({ record }) => reviewOf(String(record)));
    const last = reviews.at(-1);
    const nextCursor =
      rows.length > limit && last !== undefined ? encodeCursor([last.date, last.id]) : undefined;
    return { reviews, total, ...(nextCursor !== undefined && { nextCursor }) };
  }

  private async count(placeId: string): Promise<number> {
    if (!isSoundId(placeId)) throw new UnknownPlaceError(placeId);
    const row = await this.database.sql.first(
      `SELECT (SELECT count(*) FROM reviews WHERE place_id = ?) AS total,
         (SELECT count(*) FROM places WHERE id = ?) AS places`,
      placeId,
      placeId,
    );
    if (Number(row?.['places']) === 0) throw new UnknownPlaceError(placeId);
    return Number(row?.['total']);
  }
}

/** Without its author: that never leaves the store on a page. */
function reviewOf(record: string): Review {
  return JSON.parse(record, (key, value: unknown) =>
    key === 'author_hash' ? undefined : value,
  ) as Review;
}
