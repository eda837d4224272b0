import type { Connection, PoolEnvironment } from './pool-settings.ts';

/** How long ending a connection may take, ms: the peer may be gone. */
const CLOSE_TIMEOUT_MS = 2_000;

/** Closes connections in bounded time, and knows which are still being closed. */
export class ConnectionCloser {
  private readonly closing = new Set<Promise<void>>();

  constructor(private readonly environment: Omit<PoolEnvironment, 'random'>) {}

  /** Never rejects: often the peer is gone, which is why we close. */
  close(connection: Pick<Connection, 'close'>): Promise<void> {
    const closed = this.closeInTime(connection).finally(() => this.closing.delete(closed));
    this.closing.add(closed);
    return closed;
  }

  /** Resolves when nothing is being closed any more, whoever began it. */
  async done(): Promise<void> {
    await Promise.all(this.closing);
  }

  private async closeInTime(connection: Pick<Connection, 'close'>): Promise<void> {
    const { name, clock, logger, onTrouble } = this.environment;
    const time = new AbortController();
    const timer = clock.after(CLOSE_TIMEOUT_MS, () => {
      time.abort(new Error(`closing took longer than ${CLOSE_TIMEOUT_MS} ms`));
    });
    try {
      await connection.close(time.signal);
    } catch (error) {
      logger.debug({ pool: name, error }, 'connection did not close in good order');
      onTrouble?.('disconnect', error);
    } finally {
      timer.cancel();
    }
  }
}
