import { createHash } from 'node:crypto';
import type { ReportKind } from '@tablewise/contracts';
import type { Row } from '../database/sql-database.ts';
import type { KeptReport, PlaceReport } from './place-store.ts';

/** What makes a report another one than all others. */
interface ReportKey {
  readonly placeId: string;
  readonly voterHash: string;
  readonly kind: ReportKind;
}

/**
 * Follows from what makes it one report, so that no store can have two of it, whatever is restored.
 * It tells nobody who the voter is: of that only a hash goes in.
 */
export function reportId({ placeId, voterHash, kind }: ReportKey): string {
  const key = ['tablewise report', placeId, voterHash, kind].join('\0');
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}

/** As a SELECT that a WHERE may follow; `r` is the report. */
export const REPORTS =
  'SELECT r.*, p.record AS place FROM reports r LEFT JOIN places p ON p.id = r.place_id';

/** A row of the table itself. */
export function keptReport(row: Row): KeptReport {
  const text = String(row['text']);
  const settledAt = String(row['settled_at']);
  return {
    placeId: String(row['place_id']),
    kind: String(row['kind']) as ReportKind,
    ...(text !== '' && { text }),
    at: String(row['at']),
    ...(settledAt !== '' && { settledAt }),
  };
}

/** A row of `REPORTS`. */
export function placeReport(row: Row): PlaceReport {
  const { place } = row;
  const placeName = typeof place === 'string' ? nameIn(place) : null;
  return { id: String(row['id']), placeName, ...keptReport(row) };
}

function nameIn(record: string): string {
  return (JSON.parse(record) as { readonly name: string }).name;
}
