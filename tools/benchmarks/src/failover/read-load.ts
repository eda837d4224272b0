import { SystemClock } from '@tablewise/kernel';
import { Pool } from 'undici';
import { uniqueSearches } from '../end-to-end/unique-searches.ts';
import { startStopwatch } from '../measure/stopwatch.ts';

const READS_PER_SECOND = 60;
/** Longer than any deadline of the API: what takes longer is lost. */
const LOST_MS = 60_000;
const clock = new SystemClock();

/** Times in ms since the load began. */
export interface Read {
  readonly sentAt: number;
  readonly endedAt: number;
  /** 200, or what else came of it: `503 CIRCUIT_OPEN`, `no answer`. */
  readonly outcome: string;
}

export const GOOD = '200';

/**
 * Searches at a fixed rate, whatever becomes of those before: callers do not wait for each other.
 * No two are alike.
 */
export class ReadLoad {
  readonly reads: Read[] = [];
  private readonly searches = uniqueSearches(1);
  private readonly pool: Pool;
  private readonly elapsedMs = startStopwatch();
  private readonly inFlight = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private readonly sending: Promise<void>;

  constructor(apiUrl: string) {
    const timeouts = { headersTimeout: LOST_MS, bodyTimeout: LOST_MS };
    this.pool = new Pool(apiUrl, { pipelining: 1, ...timeouts });
    this.sending = this.keepSending();
  }

  /** ms since it began. */
  get now(): number {
    return this.elapsedMs();
  }

  /** Ends once every read has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.sending;
    await Promise.all(this.inFlight);
    await this.pool.close();
  }

  private async keepSending(): Promise<void> {
    let sent = 0;
    while (!this.stopping.signal.aborted) {
      for (; sent < (this.now * READS_PER_SECOND) / 1_000; sent++) {
        const read = this.read().finally(() => this.inFlight.delete(read));
        this.inFlight.add(read);
      }
      await clock.sleep(5);
    }
  }

  private async read(): Promise<void> {
    const sentAt = this.now;
    const outcome = await this.outcome(this.searches.next().value.path);
    this.reads.push({ sentAt, endedAt: this.now, outcome });
  }

  private async outcome(path: string): Promise<string> {
    try {
      const { statusCode, body } = await this.pool.request({ path, method: 'GET' });
      const text = await body.text();
      return statusCode === 200 ? GOOD : `${statusCode} ${codeIn(text)}`;
    } catch (error) {
      return `no answer: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
}

/** The `code` of a problem document. */
export function codeIn(text: string): string {
  return /"code":"(\w+)"/.exec(text)?.[1] ?? text.slice(0, 60);
}
