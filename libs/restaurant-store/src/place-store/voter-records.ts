import type { VoteKind } from '@tablewise/contracts';
import type { SqlDatabase } from '../database/sql-database.ts';
import type { ChangeLog } from './change-log.ts';
import type { Erased, VoterData } from './place-store.ts';
import { REPORTS, placeReport } from './report-row.ts';
import { eraseVotes } from './vote-ledger.ts';
import { voterHash } from './voter-hash.ts';

/** All that is kept of a voter, whatever it is: told, and forgotten in one transaction. */
export class VoterRecords {
  constructor(
    private readonly database: SqlDatabase,
    private readonly changes: ChangeLog,
  ) {}

  async voterData(voter: string): Promise<VoterData> {
    const hash = voterHash(voter);
    const { sql } = this.database;
    const votes = await sql.all(
      'SELECT place_id, vote, at FROM votes WHERE voter = ? ORDER BY at, place_id',
      hash,
    );
    const reports = await sql.all(`${REPORTS} WHERE r.voter = ? ORDER BY r.at, r.id`, hash);
    return {
      votes: votes.map((row) => ({
        placeId: String(row['place_id']),
        vote: String(row['vote']) as VoteKind,
        at: String(row['at']),
      })),
      reports: reports.map(placeReport),
    };
  }

  async eraseVoter(voter: string): Promise<Erased> {
    const hash = voterHash(voter);
    return this.database.write('counting', async (sql) => {
      const votedOn = await eraseVotes(sql, hash);
      const reports = await sql.run('DELETE FROM reports WHERE voter = ?', hash);
      const isNothing = votedOn.length + reports === 0;
      const generation = isNothing
        ? await this.changes.generation(sql)
        : await this.changes.record(sql, votedOn);
      return { votes: votedOn.length, reports, generation };
    });
  }
}
