import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import type { Clock, Logger } from '@tablewise/kernel';
import type { Hint } from '../database/sql-database.ts';
import { translateError } from './translate-error.ts';
import { WakeUp } from './wake-up.ts';

interface Listening {
  readonly config: ClientConfig;
  readonly store: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A connection can die without a word; then this is how long a change may stay unseen. */
const RECHECK_MS = 5_000;
const FIRST_BACKOFF_MS = 100;
const LAST_BACKOFF_MS = 5_000;

/**
 * Yields after each notification, after each (re)connection, because something may have been missed
 * in between, and now and then in any case. Reconnects with backoff until the signal aborts.
 */
export async function* listenForHints(
  listening: Listening,
  signal: AbortSignal,
): AsyncGenerator<Hint> {
  const { clock, logger, store } = listening;
  let backoffMs = FIRST_BACKOFF_MS;
  for (;;) {
    try {
      for await (const hint of listenOnce(listening, signal)) {
        backoffMs = FIRST_BACKOFF_MS;
        yield hint;
      }
    } catch (error) {
      logger.warn({ store, backoffMs, err: error }, 'not listening for changes, trying again');
    }
    if (signal.aborted) return;
    await clock.sleep(backoffMs, signal);
    backoffMs = Math.min(backoffMs * 2, LAST_BACKOFF_MS);
  }
}

/** Until the connection is lost, which throws, or the signal aborts. */
async function* listenOnce(
  { config, store, clock }: Listening,
  signal: AbortSignal,
): AsyncGenerator<Hint> {
  const client = new Client(config);
  const news = new WakeUp();
  const wake = (): void => news.ring();
  let lost: Error | undefined;
  client.on('notification', wake);
  client.on('error', (error) => {
    lost = error;
    wake();
  });
  signal.addEventListener('abort', wake, { once: true });
  try {
    await client.connect();
    await client.query('LISTEN tablewise_generation');
    let hint: Hint = 'begun';
    while (!signal.aborted) {
      yield hint;
      const timer = clock.after(RECHECK_MS, wake);
      await news.rung();
      timer.cancel();
      if (lost !== undefined) throw lost;
      hint = 'announced';
    }
  } catch (error) {
    throw translateError(error, store);
  } finally {
    signal.removeEventListener('abort', wake);
    await client.end();
  }
}
