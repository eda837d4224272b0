import type { Place } from '@tablewise/contracts';
import type { Clock } from '@tablewise/kernel';
import type { SqlDatabase, SqlSession } from '../database/sql-database.ts';
import { StoreLockedError } from '../errors/store-locked.error.ts';
import { cleanLine } from '../records/clean-text.ts';
import { MAX_CHANGES } from './change-log.ts';
import type { ChangeLog } from './change-log.ts';
import { keepCity, setCity } from './city-of-store.ts';
import { mergeStaged } from './merge-staged.ts';
import type {
  CityResult,
  CityRow,
  Fill,
  Put,
  Replacement,
  ReplaceResult,
  RunCounts,
  StoreRow,
  StoredReview,
} from './place-store.ts';
import { EVERYTHING, ofDataset, ofDatasets, ofSuperseded } from './removal.ts';
import type { Removal } from './removal.ts';
import { REPORTS_TABLE, REVIEWS_TABLE, VOTES_TABLE, placesTable } from './run-table.ts';
import { Staging } from './staging.ts';
import { recountVotes } from './vote-ledger.ts';

/*
 * A run stages what it brings on a connection of its own and merges it in one short transaction.
 * Readers, voters and other runs go on meanwhile. Of two runs at the same time the first to finish
 * wins: what the other one saw when it began (`datasets()`, say) no longer holds.
 */

type Kind = 'places' | 'reviews' | 'everything';

/**
 * What a run saw when it began no longer holds once one of these is done. Places that were there for
 * a review may have given way; a run of places takes along whatever reviews it finds at its end.
 */
const CROSSES: Readonly<Record<Kind, readonly Kind[]>> = {
  places: ['places', 'everything'],
  reviews: ['reviews', 'places', 'everything'],
  everything: ['places', 'reviews', 'everything'],
};

interface Logged {
  readonly kind: Kind;
  readonly dataset: string;
  readonly origin: string;
}

/** What goes from each table unless the run brings it. */
interface Removals {
  readonly places: readonly Removal[];
  readonly reviews: readonly Removal[];
}

/** What a merge did, and which places followers must read again. */
interface Merged {
  readonly places: RunCounts;
  readonly reviews: RunCounts;
  /** Of votes and reports together. */
  readonly ofVoters: RunCounts;
  readonly touched: readonly string[] | 'all';
}

interface Prepared {
  readonly rejected: number;
  readonly merge: (sql: SqlSession) => Promise<Merged>;
}

type RunResult = Merged & { readonly generation: number };

const NOTHING: RunCounts = { added: 0, updated: 0, unchanged: 0, removed: 0, superseded: 0 };

/** Replaces what the store keeps by what a `Fill` puts, as a whole or not at all. */
export class ImportRuns {
  constructor(
    private readonly database: SqlDatabase,
    private readonly changes: ChangeLog,
    private readonly clock: Clock,
  ) {}

  /** Reviews stay, but for those of places that give way: nobody could reach them any more. */
  async replacePlaces(replacement: Replacement, fill: Fill<Place>): Promise<ReplaceResult> {
    const { dataset, supersedes } = replacement;
    const removals = {
      places: [ofDataset(dataset), ...ofDatasets(supersedes)],
      reviews: ofSuperseded(supersedes),
    };
    const run = await this.replace('places', { replacement, removals }, (put) =>
      fill((place) => put({ kind: 'place', place })),
    );
    return { ...run.places, generation: run.generation };
  }

  async replaceReviews(replacement: Replacement, fill: Fill<StoredReview>): Promise<ReplaceResult> {
    const { dataset, supersedes } = replacement;
    const removals = { places: [], reviews: [ofDataset(dataset), ...ofDatasets(supersedes)] };
    const run = await this.replace('reviews', { replacement, removals }, (put) =>
      fill((review) => put({ kind: 'review', review })),
    );
    return { ...run.reviews, generation: run.generation };
  }

  /** Places and reviews of a dataset in one run: neither is ever there without the other. */
  async replaceCity(replacement: Replacement, fill: Fill<CityRow>): Promise<CityResult> {
    const { dataset, supersedes } = replacement;
    const removals = {
      places: [ofDataset(dataset), ...ofDatasets(supersedes)],
      reviews: [ofDataset(dataset), ...ofSuperseded(supersedes)],
    };
    const run = await this.replace('places', { replacement, removals }, fill);
    return { ...run.places, reviews: run.reviews, generation: run.generation };
  }

  async restore(origin: string, fill: Fill<StoreRow>): Promise<ReplaceResult> {
    const logged = { kind: 'everything', dataset: 'everything', origin } as const;
    const run = await this.run(logged, async (own) => {
      const { jsonRows } = this.database;
      const whole = { ...placesTable(this.now()), compared: ['listed_at', 'dataset', 'record'] };
      const places = await Staging.begin(own, whole, jsonRows);
      const reviews = await Staging.begin(own, REVIEWS_TABLE, jsonRows);
      const votes = await Staging.begin(own, VOTES_TABLE, jsonRows);
      const reports = await Staging.begin(own, REPORTS_TABLE, jsonRows);
      let city = '';
      const rejected = await fill((row) => {
        if (row.kind === 'city') {
          city = row.name;
          return Promise.resolve('taken');
        }
        if (row.kind === 'place') return places.put({ dataset: row.dataset, item: row.place });
        if (row.kind === 'review') return reviews.put({ dataset: row.dataset, item: row.review });
        return row.kind === 'vote' ? votes.put(row) : reports.put(row);
      });
      for (const staging of [places, reviews, votes, reports]) await staging.flush();
      return {
        rejected,
        merge: async (sql) => {
          const merged = {
            places: await mergeStaged(sql, places.table, [EVERYTHING]),
            reviews: await mergeStaged(sql, reviews.table, [EVERYTHING]),
            ofVoters: sum([
              await mergeStaged(sql, votes.table, [EVERYTHING]),
              await mergeStaged(sql, reports.table, [EVERYTHING]),
            ]),
          };
          await recountVotes(sql);
          await setCity(sql, city);
          return { ...merged, touched: 'all' };
        },
      };
    });
    return { ...sum([run.places, run.reviews, run.ofVoters]), generation: run.generation };
  }

  private replace(
    kind: Kind,
    { replacement, removals }: { readonly replacement: Replacement; readonly removals: Removals },
    fill: Fill<CityRow>,
  ): Promise<RunResult> {
    const { dataset, origin, city } = replacement;
    return this.run({ kind, dataset, origin }, async (own) => {
      const { jsonRows } = this.database;
      const places = await Staging.begin(own, placesTable(this.now()), jsonRows);
      const reviews = await Staging.begin(own, REVIEWS_TABLE, jsonRows);
      const put: Put<CityRow> = (row) =>
        row.kind === 'place'
          ? places.put({ dataset, item: row.place })
          : reviews.put({ dataset, item: row.review });
      const rejected = await fill(put);
      await places.flush();
      await reviews.flush();
      return {
        rejected,
        // Which reviews go depends on which places do.
        merge: async (sql) => {
          if (city !== undefined) await keepCity(sql, this.database.name, city);
          return {
            places: await mergeStaged(sql, places.table, removals.places),
            reviews: await mergeStaged(sql, reviews.table, removals.reviews),
            ofVoters: NOTHING,
            touched: await touchedPlaces(sql),
          };
        },
      };
    });
  }

  private now(): string {
    return new Date(this.clock.now()).toISOString();
  }

  private async run(
    logged: Logged,
    prepare: (own: SqlSession) => Promise<Prepared>,
  ): Promise<RunResult> {
    const connection = await this.database.connect();
    try {
      const before = await lastRun(connection.sql, logged.kind);
      const { rejected, merge } = await prepare(connection.sql);
      const exclusion = logged.kind === 'everything' ? 'everything' : 'runs';
      return await connection.write(exclusion, async (sql) => {
        if ((await lastRun(sql, logged.kind)) !== before) {
          throw new StoreLockedError(this.database.name, 'another import finished meanwhile');
        }
        const merged = await merge(sql);
        const counts = sum([merged.places, merged.reviews, merged.ofVoters]);
        const generation = changesAnything(counts)
          ? await this.changes.record(sql, merged.touched)
          : await this.changes.generation(sql);
        await this.log(sql, logged, { ...counts, generation, rejected });
        return { ...merged, generation };
      });
    } finally {
      await connection.close();
    }
  }

  private async log(
    sql: SqlSession,
    { kind, dataset, origin }: Logged,
    result: ReplaceResult & { readonly rejected: number },
  ): Promise<void> {
    await sql.run(
      `INSERT INTO imports (kind, dataset, origin, added, updated, unchanged, removed, rejected,
         generation, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      kind,
      dataset,
      cleanLine(origin),
      result.added,
      result.updated,
      result.unchanged,
      result.removed + result.superseded,
      result.rejected,
      result.generation,
      this.now(),
    );
  }
}

/** The last run that this one must not cross. */
async function lastRun(sql: SqlSession, kind: Kind): Promise<number> {
  const kinds = CROSSES[kind].map((each) => `'${each}'`).join(', ');
  const row = await sql.first(
    `SELECT coalesce(max(run), 0) AS run FROM imports WHERE kind IN (${kinds})`,
  );
  return Number(row?.['run']);
}

/** No more than the change log takes. Reviews are not in the index: they touch no place. */
async function touchedPlaces(sql: SqlSession): Promise<readonly string[] | 'all'> {
  const rows = await sql.all('SELECT id FROM touched_places LIMIT ?', MAX_CHANGES + 1);
  return rows.length > MAX_CHANGES ? 'all' : rows.map(({ id }) => String(id));
}

function changesAnything(counts: RunCounts): boolean {
  return counts.added + counts.updated + counts.removed + counts.superseded > 0;
}

function sum(counts: readonly RunCounts[]): RunCounts {
  return counts.reduce((one, other) => ({
    added: one.added + other.added,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    removed: one.removed + other.removed,
    superseded: one.superseded + other.superseded,
  }));
}
