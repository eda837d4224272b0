import { clearInterval, setInterval } from 'node:timers';
import type { Clock } from '@tablewise/kernel';
import { LOCK_WAIT_MS } from '../database/lock-wait.ts';
import type { Exclusion, SqlConnection, SqlSession } from '../database/sql-database.ts';
import { StoreLockedError } from '../errors/store-locked.error.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { SqliteSession } from './sqlite-session.ts';

/** Lets one task run after the other: a connection has one transaction at a time. */
class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.last.then(task, task);
    // The next in line waits for this one's end, whatever it is; its failure is its caller's.
    this.last = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }
}

const LOCK_POLL_MS = 5;

/** A connection with transactions. They queue up, and wait for the lock without blocking. */
export class SqliteWriter implements SqlConnection {
  readonly sql: SqlSession;
  private readonly queue = new WriteQueue();

  constructor(
    private readonly connection: SqliteConnection,
    private readonly clock: Clock,
  ) {
    this.sql = new SqliteSession(connection);
  }

  /** SQLite has one lock: every exclusion is the same. */
  write<T>(_exclusion: Exclusion, task: (sql: SqlSession) => Promise<T>): Promise<T> {
    const deadline = this.clock.now() + LOCK_WAIT_MS;
    return this.queue.run(async () => {
      await this.begin(deadline);
      try {
        const result = await task(this.sql);
        this.connection.commit();
        return result;
      } catch (error) {
        this.connection.rollBack();
        throw error;
      }
    });
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- closing is synchronous here
  async close(): Promise<void> {
    if (this.connection.isOpen) this.connection.checkpoint();
    this.connection.close();
  }

  /** Tries at least once: the lock may be free although the turn came late. */
  private async begin(deadline: number): Promise<void> {
    // A sleeping clock keeps no process alive, and there is no socket here that would.
    const alive = setInterval(() => undefined, LOCK_WAIT_MS);
    try {
      while (!this.hasLock(deadline)) await this.clock.sleep(LOCK_POLL_MS);
    } finally {
      clearInterval(alive);
    }
  }

  private hasLock(deadline: number): boolean {
    try {
      this.connection.beginWriting();
      return true;
    } catch (error) {
      if (error instanceof StoreLockedError && this.clock.now() < deadline) return false;
      throw error;
    }
  }
}
