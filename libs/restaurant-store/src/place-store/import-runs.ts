import type { Clock } from '@tablewise/kernel';
import type { SqlDatabase, SqlSession } from '../database/sql-database.ts';
import { StoreLockedError } from '../errors/store-locked.error.ts';
import { MAX_CHANGES } from './change-log.ts';
import type { ChangeLog } from './change-log.ts';
import { mergeStaged } from './merge-staged.ts';
import type { Removal } from './merge-staged.ts';
import type { Fill, Replacement, ReplaceResult, RunCounts, StoreRow } from './place-store.ts';
import { REVIEWS_TABLE, VOTES_TABLE, placesTable } from './run-table.ts';
import type { OfDataset, RunTable } from './run-table.ts';
import { Staging } from './staging.ts';
import { recountVotes } from './vote-ledger.ts';

/*
 * A run stages what it brings on a connection of its own and merges it in one short transaction.
 * Readers, voters and other runs go on meanwhile. Of two runs at the same time the first to finish
 * wins: what the other one saw when it began (`datasets()`, say) no longer holds.
 */

type Kind = 'places' | 'reviews' | 'everything';

interface Logged {
  readonly kind: Kind;
  readonly dataset: string;
  readonly origin: string;
}

const EVERYTHING: readonly Removal[] = [{ as: 'removed' }];

export class ImportRuns {
  constructor(
    private readonly database: SqlDatabase,
    private readonly changes: ChangeLog,
    private readonly clock: Clock,
  ) {}

  /** Replaces the rows of a dataset. Reviews are not in the index: they touch no place. */
  replace<Item>(
    table: RunTable<OfDataset<Item>>,
    { dataset, origin, supersedes }: Replacement,
    fill: Fill<Item>,
  ): Promise<ReplaceResult> {
    const kind = table.name === 'places' ? 'places' : 'reviews';
    const removals: Removal[] = [
      { as: 'removed', dataset },
      ...supersedes.map((other) => ({ as: 'superseded', dataset: other }) as const),
    ];
    return this.run({ kind, dataset, origin }, async (own) => {
      const staging = await Staging.begin(own, table, this.database.jsonRows);
      const rejected = await fill((item) => staging.put({ dataset, item }));
      await staging.flush();
      return {
        rejected,
        merge: async (sql) => {
          const counts = await mergeStaged(sql, table, removals);
          return { counts, touched: kind === 'places' ? await touchedPlaces(sql) : [] };
        },
      };
    });
  }

  restore(origin: string, fill: Fill<StoreRow>): Promise<ReplaceResult> {
    return this.run({ kind: 'everything', dataset: 'everything', origin }, async (own) => {
      const { jsonRows } = this.database;
      const whole = { ...placesTable(this.now()), compared: ['listed_at', 'dataset', 'record'] };
      const places = await Staging.begin(own, whole, jsonRows);
      const reviews = await Staging.begin(own, REVIEWS_TABLE, jsonRows);
      const votes = await Staging.begin(own, VOTES_TABLE, jsonRows);
      const rejected = await fill((row) => {
        if (row.kind === 'place') return places.put({ dataset: row.dataset, item: row.place });
        if (row.kind === 'review') return reviews.put({ dataset: row.dataset, item: row.review });
        return votes.put(row);
      });
      for (const staging of [places, reviews, votes]) await staging.flush();
      return {
        rejected,
        merge: async (sql) => {
          const all: RunCounts[] = [];
          for (const { table } of [places, reviews, votes]) {
            all.push(await mergeStaged(sql, table, EVERYTHING));
          }
          await recountVotes(sql);
          return { counts: all.reduce(sum), touched: 'all' };
        },
      };
    });
  }

  now(): string {
    return new Date(this.clock.now()).toISOString();
  }

  private async run(
    logged: Logged,
    prepare: (own: SqlSession) => Promise<{
      rejected: number;
      merge: (
        sql: SqlSession,
      ) => Promise<{ counts: RunCounts; touched: readonly string[] | 'all' }>;
    }>,
  ): Promise<ReplaceResult> {
    const connection = await this.database.connect();
    try {
      const before = await lastRun(connection.sql, logged.kind);
      const { rejected, merge } = await prepare(connection.sql);
      const exclusion = logged.kind === 'everything' ? 'everything' : 'runs';
      return await connection.write(exclusion, async (sql) => {
        if ((await lastRun(sql, logged.kind)) !== before) {
          throw new StoreLockedError(this.database.name, 'another import finished meanwhile');
        }
        const { counts, touched } = await merge(sql);
        const generation = changesAnything(counts)
          ? await this.changes.record(sql, touched)
          : await this.changes.generation(sql);
        await this.log(sql, logged, { ...counts, generation, rejected });
        return { ...counts, generation };
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
      origin,
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
  const row = await sql.first(
    `SELECT coalesce(max(run), 0) AS run FROM imports WHERE kind IN (?, 'everything') OR ? = 1`,
    kind,
    kind === 'everything' ? 1 : 0,
  );
  return Number(row?.['run']);
}

/** No more than the change log takes. */
async function touchedPlaces(sql: SqlSession): Promise<readonly string[] | 'all'> {
  const rows = await sql.all('SELECT id FROM touched_places LIMIT ?', MAX_CHANGES + 1);
  return rows.length > MAX_CHANGES ? 'all' : rows.map(({ id }) => String(id));
}

function changesAnything(counts: RunCounts): boolean {
  return counts.added + counts.updated + counts.removed + counts.superseded > 0;
}

function sum(one: RunCounts, other: RunCounts): RunCounts {
  return {
    added: one.added + other.added,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    removed: one.removed + other.removed,
    superseded: one.superseded + other.superseded,
  };
}
