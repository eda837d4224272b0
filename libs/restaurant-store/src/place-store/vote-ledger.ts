import type { Place, VoteKind, Votes } from '@tablewise/contracts';
import type { Clock } from '@tablewise/kernel';
import type { Row, SqlDatabase, SqlSession } from '../database/sql-database.ts';
import { UnknownPlaceError } from '../errors/unknown-place.error.ts';
import { isSoundId } from '../records/is-sound-id.ts';
import type { ChangeLog } from './change-log.ts';
import type { VoteOutcome, VoteRequest } from './place-store.ts';
import { voterHash } from './voter-hash.ts';

const COUNTED_AS = { like: 'likes', neutral: 'neutral', dislike: 'dislikes' } as const;

/** One vote per place and voter, and what they add up to, changed together in one transaction. */
export class VoteLedger {
  constructor(
    private readonly database: SqlDatabase,
    private readonly changes: ChangeLog,
    private readonly clock: Clock,
  ) {}

  async vote({ placeId, voter, vote }: VoteRequest): Promise<VoteOutcome> {
    if (!isSoundId(placeId)) throw new UnknownPlaceError(placeId);
    const hash = voterHash(voter);
    return this.database.write('counting', async (sql) => {
      const row = await readVote(sql, placeId, hash);
      const before = kindOf(row['vote']);
      const totals = move(totalsOf(row), before, vote);
      const sentiment = plus(importedVotes(row), totals);
      if (before === vote) {
        return { sentiment, vote, generation: await this.changes.generation(sql) };
      }
      await this.write(sql, { placeId, hash, vote });
      await writeTotals(sql, placeId, totals);
      return { sentiment, vote, generation: await this.changes.record(sql, [placeId]) };
    });
  }

  private async write(
    sql: SqlSession,
    { placeId, hash, vote }: { placeId: string; hash: string; vote: VoteKind | undefined },
  ): Promise<void> {
    if (vote === undefined) {
      await sql.run('DELETE FROM votes WHERE place_id = ? AND voter = ?', placeId, hash);
      return;
    }
    await sql.run(
      `INSERT INTO votes (place_id, voter, vote, at) VALUES (?, ?, ?, ?)
       ON CONFLICT (place_id, voter) DO UPDATE SET vote = excluded.vote, at = excluded.at`,
      placeId,
      hash,
      vote,
      new Date(this.clock.now()).toISOString(),
    );
  }
}

/** Takes back all votes of a voter; answers which places they were on. */
export async function eraseVotes(sql: SqlSession, hash: string): Promise<readonly string[]> {
  const rows = await sql.all('SELECT place_id FROM votes WHERE voter = ?', hash);
  if (rows.length === 0) return [];
  await sql.run(
    `UPDATE vote_totals SET
       likes = likes - CASE WHEN v.vote = 'like' THEN 1 ELSE 0 END,
       neutral = neutral - CASE WHEN v.vote = 'neutral' THEN 1 ELSE 0 END,
       dislikes = dislikes - CASE WHEN v.vote = 'dislike' THEN 1 ELSE 0 END
     FROM votes v WHERE v.voter = ? AND v.place_id = vote_totals.place_id`,
    hash,
  );
  await sql.run('DELETE FROM votes WHERE voter = ?', hash);
  return rows.map((row) => String(row['place_id']));
}

/** Adds all votes up anew, after a restore brought others. */
export async function recountVotes(sql: SqlSession): Promise<void> {
  await sql.run('DELETE FROM vote_totals');
  await sql.run(
    `INSERT INTO vote_totals (place_id, likes, neutral, dislikes)
     SELECT place_id, sum(CASE WHEN vote = 'like' THEN 1 ELSE 0 END),
       sum(CASE WHEN vote = 'neutral' THEN 1 ELSE 0 END),
       sum(CASE WHEN vote = 'dislike' THEN 1 ELSE 0 END)
     FROM votes GROUP BY place_id`,
  );
}

async function readVote(sql: SqlSession, placeId: string, hash: string): Promise<Row> {
  const row = await sql.first(
    `SELECT p.record AS record, v.vote AS vote, coalesce(t.likes, 0) AS likes,
       coalesce(t.neutral, 0) AS neutral, coalesce(t.dislikes, 0) AS dislikes
     FROM places p
     LEFT JOIN vote_totals t ON t.place_id = p.id
     LEFT JOIN votes v ON v.place_id = p.id AND v.voter = ?
     WHERE p.id = ?`,
    hash,
    placeId,
  );
  if (row === undefined) throw new UnknownPlaceError(placeId);
  return row;
}

async function writeTotals(sql: SqlSession, placeId: string, totals: Votes): Promise<void> {
  await sql.run(
    `INSERT INTO vote_totals (place_id, likes, neutral, dislikes) VALUES (?, ?, ?, ?)
     ON CONFLICT (place_id) DO UPDATE SET likes = excluded.likes, neutral = excluded.neutral,
       dislikes = excluded.dislikes`,
    placeId,
    totals.likes,
    totals.neutral,
    totals.dislikes,
  );
}

function kindOf(vote: unknown): VoteKind | undefined {
  return vote === 'like' || vote === 'neutral' || vote === 'dislike' ? vote : undefined;
}

function totalsOf(row: Row): Votes {
  const { likes, neutral, dislikes } = row;
  return { likes: Number(likes), neutral: Number(neutral), dislikes: Number(dislikes) };
}

function importedVotes(row: Row): Votes {
  return (JSON.parse(String(row['record'])) as Place).sentiment;
}

function move(totals: Votes, from: VoteKind | undefined, to: VoteKind | undefined): Votes {
  const moved = { ...totals };
  if (from !== undefined) moved[COUNTED_AS[from]]--;
  if (to !== undefined) moved[COUNTED_AS[to]]++;
  return moved;
}

function plus(one: Votes, other: Votes): Votes {
  return {
    likes: one.likes + other.likes,
    neutral: one.neutral + other.neutral,
    dislikes: one.dislikes + other.dislikes,
  };
}
