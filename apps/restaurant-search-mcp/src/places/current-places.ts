import type { Clock, Logger } from '@tablewise/kernel';
import type { Readiness } from '@tablewise/mcp-server-kit';
import type { PlaceIndex } from '@tablewise/restaurant-index';
import type { PlaceStore } from '@tablewise/restaurant-store';
import { DataNotLoadedError } from './data-not-loaded.error.ts';
import { loadIndex } from './load-index.ts';

interface CurrentPlacesOptions {
  readonly store: PlaceStore;
  readonly logger: Logger;
  readonly clock: Clock;
}

type State =
  | { readonly kind: 'starting'; readonly reason: string }
  | { readonly kind: 'serving'; readonly index: PlaceIndex };

const POLL_INTERVAL_MS = 250;
/** What could not be read will hardly be readable a moment later. */
const RETRY_INTERVAL_MS = 5_000;

const LOADING = 'they are being loaded, try again in a moment';
const EMPTY =
  'the database is empty; fill it with "npm run demo-city" or with ' +
  '"npm run import -- --format overpass FILE"';

/**
 * The places that searches see: an index of one generation of the store, replaced by the next one in
 * a single assignment. A change that cannot be read leaves the one before in place.
 */
export class CurrentPlaces {
  private state: State = { kind: 'starting', reason: LOADING };
  private readonly closing = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly options: CurrentPlacesOptions) {}

  /** Throws DataNotLoadedError as long as there is none. */
  index(): PlaceIndex {
    if (this.state.kind === 'starting') throw new DataNotLoadedError(this.state.reason);
    return this.state.index;
  }

  readiness(): Readiness {
    if (this.state.kind === 'starting') {
      return { status: 'starting', details: { reason: this.state.reason } };
    }
    const { size, generation } = this.state.index;
    return { status: 'ready', details: { places: size, generation } };
  }

  /** Loads what the store has now, unless it is loaded. Throws what reading the store throws. */
  async load(): Promise<void> {
    const { store, logger, clock } = this.options;
    const generation = store.generation();
    if (generation === this.loadedGeneration()) return;
    if (generation === 0) {
      this.state = { kind: 'starting', reason: EMPTY };
      return;
    }
    const startedAt = clock.now();
    const index = await loadIndex(store, this.closing.signal);
    this.state = { kind: 'serving', index };
    const durationMs = clock.now() - startedAt;
    logger.info({ places: index.size, generation: index.generation, durationMs }, 'places loaded');
  }

  /**
   * Loads, then follows the store until `close`. Rejects only when the first load fails; a later
   * one is logged and tried again.
   */
  run(): Promise<void> {
    return (this.running ??= this.loadAndFollow());
  }

  /** Resolves when the store is no longer read. */
  async close(): Promise<void> {
    this.closing.abort();
    await Promise.allSettled([this.running]);
  }

  private async loadAndFollow(): Promise<void> {
    const { signal } = this.closing;
    try {
      await this.load();
      await this.follow(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Ends with an exception: the abort. */
  private async follow(signal: AbortSignal): Promise<never> {
    const { logger, clock } = this.options;
    for (let pauseMs = POLL_INTERVAL_MS; ;) {
      await clock.sleep(pauseMs, signal);
      pauseMs = POLL_INTERVAL_MS;
      try {
        await this.load();
      } catch (error) {
        signal.throwIfAborted();
        logger.error({ error }, 'places not loaded, the ones before stay');
        pauseMs = RETRY_INTERVAL_MS;
      }
    }
  }

  private loadedGeneration(): number | undefined {
    return this.state.kind === 'serving' ? this.state.index.generation : undefined;
  }
}
