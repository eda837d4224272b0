import type { Place, ReportState } from '@tablewise/contracts';
import type { Clock, Logger } from '@tablewise/kernel';
import type { SqlDatabase } from '../database/sql-database.ts';
import { ChangeLog } from './change-log.ts';
import { cityOfStore } from './city-of-store.ts';
import { exportRows } from './export-rows.ts';
import { followGenerations } from './follow-generations.ts';
import { ImportRuns } from './import-runs.ts';
import { PlaceReader } from './place-reader.ts';
import type {
  Changes,
  ChangesOptions,
  CityResult,
  CityRow,
  Erased,
  Fill,
  PlaceReport,
  PlaceStore,
  Replacement,
  ReplaceResult,
  ReportPage,
  ReportQuery,
  ReportRequest,
  ReviewPage,
  ReviewQuery,
  Snapshot,
  StoreRow,
  StoredReview,
  VoteOutcome,
  VoteRequest,
  VoterData,
} from './place-store.ts';
import { ReportBook } from './report-book.ts';
import { ReviewReader } from './review-reader.ts';
import { VoteLedger } from './vote-ledger.ts';
import { VoterRecords } from './voter-records.ts';

/** The store's logic, once for both databases: their SQL is the same (see `SqlDatabase`). */
export class SqlPlaceStore implements PlaceStore {
  private readonly changes: ChangeLog;
  private readonly places: PlaceReader;
  private readonly reviewReader: ReviewReader;
  private readonly ledger: VoteLedger;
  private readonly book: ReportBook;
  private readonly voters: VoterRecords;
  private readonly runs: ImportRuns;
  private readonly logger: Logger;

  constructor(
    private readonly database: SqlDatabase,
    { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
  ) {
    this.logger = logger;
    this.changes = new ChangeLog(database);
    this.places = new PlaceReader(database);
    this.reviewReader = new ReviewReader(database);
    this.ledger = new VoteLedger(database, this.changes, clock);
    this.book = new ReportBook(database, this.changes, clock);
    this.voters = new VoterRecords(database, this.changes);
    this.runs = new ImportRuns(database, this.changes, clock);
  }

  generation(): Promise<number> {
    return this.changes.generation();
  }

  async count(): Promise<number> {
    const row = await this.database.sql.first('SELECT count(*) AS n FROM places');
    return Number(row?.['n']);
  }

  city(): Promise<string | undefined> {
    return cityOfStore(this.database.sql);
  }

  async datasets(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.sql.all(
      'SELECT dataset, count(*) AS n FROM places GROUP BY dataset',
    );
    return new Map(rows.map((row) => [String(row['dataset']), Number(row['n'])]));
  }

  snapshot(signal?: AbortSignal): Promise<Snapshot> {
    return this.places.snapshot(signal);
  }

  placesByIds(ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    return this.places.placesByIds(ids);
  }

  async changesSince(generation: number, { most, signal }: ChangesOptions = {}): Promise<Changes> {
    signal?.throwIfAborted();
    return this.changes.changesSince(generation, most);
  }

  follow(signal: AbortSignal): AsyncIterable<number> {
    return followGenerations(this.database, { changes: this.changes, logger: this.logger }, signal);
  }

  replace(replacement: Replacement, fill: Fill<Place>): Promise<ReplaceResult> {
    return this.runs.replacePlaces(replacement, fill);
  }

  replaceCity(replacement: Replacement, fill: Fill<CityRow>): Promise<CityResult> {
    return this.runs.replaceCity(replacement, fill);
  }

  replaceReviews(replacement: Replacement, fill: Fill<StoredReview>): Promise<ReplaceResult> {
    return this.runs.replaceReviews(replacement, fill);
  }

  restore(origin: string, fill: Fill<StoreRow>): Promise<ReplaceResult> {
    return this.runs.restore(origin, fill);
  }

  reviews(placeId: string, query: ReviewQuery): Promise<ReviewPage> {
    return this.reviewReader.reviews(placeId, query);
  }

  vote(request: VoteRequest): Promise<VoteOutcome> {
    return this.ledger.vote(request);
  }

  report(request: ReportRequest): Promise<PlaceReport> {
    return this.book.report(request);
  }

  reports(query: ReportQuery): Promise<ReportPage> {
    return this.book.reports(query);
  }

  settleReport(id: string, state: ReportState): Promise<PlaceReport> {
    return this.book.settle(id, state);
  }

  voterData(voter: string): Promise<VoterData> {
    return this.voters.voterData(voter);
  }

  eraseVoter(voter: string): Promise<Erased> {
    return this.voters.eraseVoter(voter);
  }

  exportRows(signal?: AbortSignal): AsyncIterable<StoreRow> {
    return exportRows(this.database, signal);
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
