import type { Place, ReportKind, ReportState, Review, VoteKind, Votes } from '@tablewise/contracts';
import type { RunCity } from './city-of-store.ts';

/** What a run brings in: the dataset it replaces whole, and those that must give way to it. */
export interface Replacement {
  readonly dataset: string;
  /** Where it came from, for the log of imports: a file's name, a seed. */
  readonly origin: string;
  /**
   * Other datasets that do not mix with this one: removed in the same transaction, and with their
   * places all reviews of these, whatever dataset those are of.
   */
  readonly supersedes: readonly string[];
  /** Of which city the places are. @throws StoreCityError when the store is another one's */
  readonly city?: RunCity;
}

/**
 * What became of one record that was put. `duplicate`: the run had this id already, and the first
 * one stays. What it changes in the store is counted for the run as a whole.
 */
export type Change = 'taken' | 'duplicate';

/** Brings in one record. Await it before the next one: that is what keeps memory flat. */
export type Put<Item> = (item: Item) => Promise<Change>;

/** Puts the records of a run; answers how many it rejected. Whatever it throws undoes the run. */
export type Fill<Item> = (put: Put<Item>) => Promise<number>;

/** Records, by what a run did to them. */
export interface RunCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Of the same dataset, no longer in it. */
  readonly removed: number;
  /** Of other datasets that had to give way. */
  readonly superseded: number;
}

/** What became of the records that the run was about; reviews that went with places are not counted. */
export interface ReplaceResult extends RunCounts {
  /** The generation after the run: one more if anything changed, else the same. */
  readonly generation: number;
}

/** The counts of the places, and beside them those of the reviews. */
export interface CityResult extends ReplaceResult {
  readonly reviews: RunCounts;
}

/** A review and who wrote it, as a hash: never the name or number of the source. */
export interface StoredReview extends Review {
  readonly author_hash?: string;
}

/** All places of one generation. */
export interface Snapshot {
  readonly generation: number;
  /** Every place once, about a thousand a batch. Read it, or abort the signal: it holds a connection. */
  readonly batches: AsyncIterable<readonly Place[]>;
}

/** What a follower of `generation` has to do: apply some places, or read a snapshot. */
export type Changes =
  | {
      readonly kind: 'changes';
      readonly generation: number;
      readonly put: readonly Place[];
      readonly removed: readonly string[];
    }
  | { readonly kind: 'reload' };

/** What whoever asks for changes can take. */
export interface ChangesOptions {
  /** `reload` where more places than this changed: then none of them needs to be read. */
  readonly most?: number;
  readonly signal?: AbortSignal;
}

/** Which page of the reviews of a place. */
export interface ReviewQuery {
  /** Reviews on a page, at least 1. */
  readonly limit: number;
  readonly cursor?: string;
}

/** A page of the reviews of a place. */
export interface ReviewPage {
  /** The newest first. */
  readonly reviews: readonly Review[];
  readonly total: number;
  /** Absent on the last page. */
  readonly nextCursor?: string;
}

/** A vote to be set, changed or taken back. */
export interface VoteRequest {
  readonly placeId: string;
  /** An unguessable pseudonym; only its hash is stored. */
  readonly voter: string;
  /** Undefined takes the voter's vote back. */
  readonly vote: VoteKind | undefined;
}

/** How things stand after a vote, whether it changed anything or not. */
export interface VoteOutcome {
  /** All votes on the place, imported ones included. */
  readonly sentiment: Votes;
  readonly vote: VoteKind | undefined;
  readonly generation: number;
}

/** A vote that is kept. */
export interface VoterVote {
  readonly placeId: string;
  readonly vote: VoteKind;
  /** ISO instant. */
  readonly at: string;
}

/** What a voter says is wrong with a place; the same kind again replaces the text. */
export interface ReportRequest {
  readonly placeId: string;
  readonly voter: string;
  readonly kind: ReportKind;
  readonly text?: string | undefined;
}

/** A report that is kept. */
export interface KeptReport {
  readonly placeId: string;
  readonly kind: ReportKind;
  readonly text?: string;
  /** ISO instant at which it was made, or made anew. */
  readonly at: string;
  /** ISO instant; absent while it is open. */
  readonly settledAt?: string;
}

/** A report as it is read. */
export interface PlaceReport extends KeptReport {
  readonly id: string;
  /** `null`: the place is gone. */
  readonly placeName: string | null;
}

/** Which page of the reports. */
export interface ReportQuery {
  readonly state: ReportState;
  /** Reports on a page, at least 1. */
  readonly limit: number;
  readonly cursor?: string;
}

/** A page of the reports. */
export interface ReportPage {
  /** The newest first. */
  readonly reports: readonly PlaceReport[];
  /** In this state, on all pages. */
  readonly total: number;
  /** Absent on the last page. */
  readonly nextCursor?: string;
}

/** All that is kept of a voter. */
export interface VoterData {
  readonly votes: readonly VoterVote[];
  readonly reports: readonly PlaceReport[];
}

/** How much of a voter was forgotten. */
export interface Erased {
  readonly votes: number;
  readonly reports: number;
  readonly generation: number;
}

/** A row of a dataset that brings both places and reviews. */
export type CityRow =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'review'; readonly review: StoredReview };

/** All that a store keeps, row by row: what an export writes and `restore` takes; the city first. */
export type StoreRow =
  | { readonly kind: 'city'; readonly name: string }
  | (CityRow & { readonly dataset: string })
  | { readonly kind: 'vote'; readonly voterHash: string; readonly vote: VoterVote }
  | { readonly kind: 'report'; readonly voterHash: string; readonly report: KeptReport };

/**
 * The places of one city with their reviews, votes and reports, in a SQLite file or a PostgreSQL database.
 * Any number of processes may use one at the same time. Every method throws the store's errors
 * (StoreUnreachableError and StoreLockedError are retryable).
 */
export interface PlaceStore {
  /** One more with every committed change, in the order of the commits; 0: nothing ever came in. */
  generation(): Promise<number>;
  count(): Promise<number>;
  /** Of which city the places are; undefined until some are there. */
  city(): Promise<string | undefined>;
  /** How many places each dataset has; those without any are absent. */
  datasets(): Promise<ReadonlyMap<string, number>>;
  /** All places of one generation, streamed, while writers go on. An abort ends it. */
  snapshot(signal?: AbortSignal): Promise<Snapshot>;
  /** Absent ids are left out. `sentiment` is imported votes and voters' votes together. */
  placesByIds(ids: readonly string[]): Promise<ReadonlyMap<string, Place>>;
  changesSince(generation: number, options?: ChangesOptions): Promise<Changes>;
  /** Yields the present generation, then newer ones as they come, until the signal aborts. */
  follow(signal: AbortSignal): AsyncIterable<number>;
  /**
   * Replaces a dataset by what `fill` puts, as a whole or not at all: an exception, or the end of
   * the process, leaves everything as it was. Putting what is there already changes nothing.
   *
   * @throws StoreLockedError when another run finished meanwhile, and whatever `fill` throws
   */
  replace(replacement: Replacement, fill: Fill<Place>): Promise<ReplaceResult>;
  /** The same for places and reviews of a dataset together: one transaction, one generation. */
  replaceCity(replacement: Replacement, fill: Fill<CityRow>): Promise<CityResult>;
  /** The same for the reviews of a dataset. */
  replaceReviews(replacement: Replacement, fill: Fill<StoredReview>): Promise<ReplaceResult>;
  /** Replaces everything, votes and reports included, by rows of another store; counts are of all rows. */
  restore(origin: string, fill: Fill<StoreRow>): Promise<ReplaceResult>;
  /** @throws UnknownPlaceError, InvalidPageCursorError */
  reviews(placeId: string, query: ReviewQuery): Promise<ReviewPage>;
  /** Sets, changes or takes back a vote; doing it twice is doing it once. @throws UnknownPlaceError */
  vote(request: VoteRequest): Promise<VoteOutcome>;
  /** Keeps what a voter says is wrong. @throws UnknownPlaceError, TooManyReportsError */
  report(request: ReportRequest): Promise<PlaceReport>;
  /** @throws InvalidPageCursorError */
  reports(query: ReportQuery): Promise<ReportPage>;
  /** Settles a report, or opens it again. @throws UnknownReportError */
  settleReport(id: string, state: ReportState): Promise<PlaceReport>;
  voterData(voter: string): Promise<VoterData>;
  eraseVoter(voter: string): Promise<Erased>;
  /** Everything of one generation: places (`sentiment` as imported), reviews, votes, reports. */
  exportRows(signal?: AbortSignal): AsyncIterable<StoreRow>;
  /** May be called twice. */
  close(): Promise<void>;
}
