import { LIMITS } from '@tablewise/contracts';
import type { ReportState, ToolErrorCode } from '@tablewise/contracts';
import { AppError, agreeing, counted } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import { z } from 'zod';
import type { SqlDatabase, SqlSession } from '../database/sql-database.ts';
import { UnknownPlaceError } from '../errors/unknown-place.error.ts';
import { isSoundId } from '../records/is-sound-id.ts';
import type { ChangeLog } from './change-log.ts';
import { BEFORE_ALL, decodeCursor, encodeCursor } from './page-cursor.ts';
import type { PlaceReport, ReportPage, ReportQuery, ReportRequest } from './place-store.ts';
import { REPORTS, placeReport, reportId } from './report-row.ts';
import { voterHash } from './voter-hash.ts';

/** As much is open of this voter, or of this place, as one may have at a time. */
export class TooManyReportsError extends AppError {
  readonly code = 'INPUT_TOO_MANY_REPORTS' satisfies ToolErrorCode;

  constructor(reason: 'voter' | 'restaurant', limit: number) {
    super(
      `${counted(limit, 'report')} of this ${reason} ${agreeing(limit, 'is', 'are')} open: ` +
        'an operator has to settle some first',
      { reason, limit },
    );
  }
}

/** The store has no report of that id. */
export class UnknownReportError extends AppError {
  readonly code = 'INPUT_UNKNOWN_REPORT' satisfies ToolErrorCode;

  constructor(id: string) {
    super('there is no report with this id', { report_id: id });
  }
}

const WHICH: Readonly<Record<ReportState, string>> = {
  open: `settled_at = ''`,
  settled: `settled_at <> ''`,
};

/** One report per place, voter and kind, open until it is settled. */
export class ReportBook {
  constructor(
    private readonly database: SqlDatabase,
    private readonly changes: ChangeLog,
    private readonly clock: Clock,
  ) {}

  /** @throws UnknownPlaceError, TooManyReportsError */
  async report({ placeId, voter, kind, text = '' }: ReportRequest): Promise<PlaceReport> {
    if (!isSoundId(placeId)) throw new UnknownPlaceError(placeId);
    const hash = voterHash(voter);
    const id = reportId({ placeId, voterHash: hash, kind });
    return this.database.write('counting', async (sql) => {
      await requirePlace(sql, placeId);
      const before = await sql.first('SELECT text, settled_at FROM reports WHERE id = ?', id);
      const isOpen = before?.['settled_at'] === '';
      if (!isOpen) await requireRoom(sql, placeId, hash);
      if (isOpen && before['text'] === text) return read(sql, id);
      await sql.run(
        `INSERT INTO reports (id, place_id, voter, kind, text, at, settled_at)
         VALUES (?, ?, ?, ?, ?, ?, '')
         ON CONFLICT (id) DO UPDATE SET text = excluded.text, at = excluded.at, settled_at = ''`,
        id,
        placeId,
        hash,
        kind,
        text,
        this.now(),
      );
      await this.changes.record(sql, []);
      return read(sql, id);
    });
  }

  /** The newest first. @throws InvalidPageCursorError */
  async reports({ state, limit, cursor }: ReportQuery): Promise<ReportPage> {
    const [at, id] = cursor === undefined ? BEFORE_ALL : decodeCursor(cursor, z.iso.datetime());
    const { sql } = this.database;
    const which = WHICH[state];
    const counted = await sql.first(`SELECT count(*) AS n FROM reports WHERE ${which}`);
    const rows = await sql.all(
      `${REPORTS} WHERE r.${which} AND (r.at < ? OR (r.at = ? AND r.id > ?))
       ORDER BY r.at DESC, r.id LIMIT ?`,
      at,
      at,
      id,
      limit + 1,
    );
    const reports = rows.slice(0, limit).map(placeReport);
    const last = reports.at(-1);
    const isMore = rows.length > limit && last !== undefined;
    const more = isMore ? { nextCursor: encodeCursor([last.at, last.id]) } : {};
    return { reports, total: Number(counted?.['n']), ...more };
  }

  /** Settles a report or opens it again; doing it twice is doing it once. @throws UnknownReportError */
  async settle(id: string, state: ReportState): Promise<PlaceReport> {
    if (!isSoundId(id)) throw new UnknownReportError(id);
    return this.database.write('counting', async (sql) => {
      const changed = await sql.run(
        `UPDATE reports SET settled_at = ? WHERE id = ? AND NOT ${WHICH[state]}`,
        state === 'settled' ? this.now() : '',
        id,
      );
      if (changed > 0) await this.changes.record(sql, []);
      return read(sql, id);
    });
  }

  private now(): string {
    return new Date(this.clock.now()).toISOString();
  }
}

async function read(sql: SqlSession, id: string): Promise<PlaceReport> {
  const row = await sql.first(`${REPORTS} WHERE r.id = ?`, id);
  if (row === undefined) throw new UnknownReportError(id);
  return placeReport(row);
}

async function requirePlace(sql: SqlSession, placeId: string): Promise<void> {
  const place = await sql.first('SELECT 1 AS found FROM places WHERE id = ?', placeId);
  if (place === undefined) throw new UnknownPlaceError(placeId);
}

async function requireRoom(sql: SqlSession, placeId: string, hash: string): Promise<void> {
  const open = await sql.first(
    `SELECT (SELECT count(*) FROM reports WHERE voter = ? AND settled_at = '') AS of_voter,
       (SELECT count(*) FROM reports WHERE place_id = ? AND settled_at = '') AS of_place`,
    hash,
    placeId,
  );
  const { maxOpenReportsOfVoter: ofVoter, maxOpenReportsOfRestaurant: ofPlace } = LIMITS;
  if (Number(open?.['of_voter']) >= ofVoter) throw new TooManyReportsError('voter', ofVoter);
  if (Number(open?.['of_place']) >= ofPlace) throw new TooManyReportsError('restaurant', ofPlace);
}
