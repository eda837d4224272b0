import type { Place, VoteKind } from '@tablewise/contracts';
import type { Row, SqlDatabase } from '../database/sql-database.ts';
import { cityOfStore } from './city-of-store.ts';
import type { StoreRow, StoredReview } from './place-store.ts';
import { keptReport } from './report-row.ts';

const BATCH_ROWS = 500;

const TABLES: readonly { readonly sql: string; readonly rowOf: (row: Row) => StoreRow }[] = [
  { sql: 'SELECT dataset, listed_at, record FROM places ORDER BY id', rowOf: placeRow },
  { sql: 'SELECT dataset, record FROM reviews ORDER BY id', rowOf: reviewRow },
  { sql: 'SELECT place_id, voter, vote, at FROM votes ORDER BY place_id, voter', rowOf: voteRow },
  {
    sql: 'SELECT place_id, voter, kind, text, at, settled_at FROM reports ORDER BY id',
    rowOf: reportRow,
  },
];

/** All that a store keeps, in one generation, streamed: the city, places, then reviews, votes, reports. */
export async function* exportRows(
  database: SqlDatabase,
  signal?: AbortSignal,
): AsyncGenerator<StoreRow> {
  signal?.throwIfAborted();
  const snapshot = await database.snapshot();
  try {
    const city = await cityOfStore(snapshot.sql);
    if (city !== undefined) yield { kind: 'city', name: city };
    for (const { sql, rowOf } of TABLES) {
      for await (const rows of snapshot.stream(sql, BATCH_ROWS)) {
        signal?.throwIfAborted();
        yield* rows.map(rowOf);
      }
    }
  } finally {
    await snapshot.close();
  }
}

function placeRow(row: Row): StoreRow {
  const place = JSON.parse(String(row['record'])) as Place;
  place.listed_at = String(row['listed_at']);
  return { kind: 'place', dataset: String(row['dataset']), place };
}

function reviewRow(row: Row): StoreRow {
  const review = JSON.parse(String(row['record'])) as StoredReview;
  return { kind: 'review', dataset: String(row['dataset']), review };
}

function voteRow(row: Row): StoreRow {
  const vote = String(row['vote']) as VoteKind;
  return {
    kind: 'vote',
    voterHash: String(row['voter']),
    vote: { placeId: String(row['place_id']), vote, at: String(row['at']) },
  };
}

function reportRow(row: Row): StoreRow {
  return { kind: 'report', voterHash: String(row['voter']), report: keptReport(row) };
}
