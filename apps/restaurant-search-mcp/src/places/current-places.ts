import type { ToolErrorCode } from '@tablewise/contracts';
import type { Clock, Logger } from '@tablewise/kernel';
import type { Readiness } from '@tablewise/mcp-server-kit';
import type { City } from '@tablewise/restaurant-domain';
import type { PlaceIndex } from '@tablewise/restaurant-index';
import { StoreCityError, requireCity } from '@tablewise/restaurant-store';
import type { PlaceStore } from '@tablewise/restaurant-store';
import { AppError, messageOf } from '@tablewise/kernel';
import { MOST_BEFORE_FOLD, mostLaidOver } from './change-limits.ts';
import type { IndexBuilder } from './index-builder.ts';
import { noticeSharedMemory } from './notice-shared-memory.ts';
import { PlaceRecords } from './place-records.ts';

/** The server is up, its places are not. Says what to do about it. */
export class DataNotLoadedError extends AppError {
  readonly code = 'DATA_NOT_LOADED' satisfies ToolErrorCode;
  override readonly retryable = true;

  constructor(reason: string) {
    super(`there are no places to search: ${reason}`, { reason });
  }
}

interface CurrentPlacesOptions {
  readonly store: PlaceStore;
  readonly city: City;
  /** Of the same store. */
  readonly builder: IndexBuilder;
  readonly logger: Logger;
  readonly clock: Clock;
}

type State =
  | { readonly kind: 'starting'; readonly reason: string }
  | { readonly kind: 'serving'; readonly index: PlaceIndex };

/** How long an answer waits for a newer generation. */
const REACH_MS = 1_000;
/** What could not be read will hardly be readable a moment later. */
const RETRY_INTERVAL_MS = 5_000;

const LOADING = 'they are being loaded, try again in a moment';
const EMPTY =
  'the database is empty; fill it with "npm run demo-city" or with ' +
  '"npm run import -- --format overpass FILE"';

/**
 * The places that searches see: an index of one generation of the store, replaced by the next one in
 * a single assignment. Few changes are laid over the index; with many it is built anew while the old
 * one serves. A change that cannot be read leaves the one before in place.
 */
export class CurrentPlaces {
  readonly records: PlaceRecords;
  private state: State = { kind: 'starting', reason: LOADING };
  private readonly closing = new AbortController();
  private running: Promise<void> | undefined;
  /** Why newer places are not served. */
  private fault: string | undefined;
  private rebuilding: Promise<void> | undefined;

  constructor(private readonly options: CurrentPlacesOptions) {
    this.records = new PlaceRecords(options.store);
  }

  /** Throws DataNotLoadedError as long as there is none. */
  index(): PlaceIndex {
    if (this.state.kind === 'starting') throw new DataNotLoadedError(this.state.reason);
    return this.state.index;
  }

  readiness(): Readiness {
    const city = this.options.city.identity;
    if (this.state.kind === 'starting') {
      return { status: 'starting', details: { reason: this.state.reason, city } };
    }
    const { size, generation } = this.state.index;
    const stale = this.fault === undefined ? {} : { not_followed: this.fault };
    return { status: 'ready', details: { places: size, generation, city, ...stale } };
  }

  /** Makes the store's current places the ones that searches see. Throws what reading it throws. */
  async load(): Promise<void> {
    await this.moveTo(await this.options.store.generation());
  }

  /**
   * Looks at the store now, and not at its next sign, where it is said to have a newer generation.
   * Waits a moment at most and never fails: the places before are an answer, too.
   */
  async reach(generation: number): Promise<void> {
    if (this.state.kind === 'starting' || this.state.index.generation >= generation) return;
    const { logger, clock } = this.options;
    const isOver = new AbortController();
    const caughtUp = this.load().catch((error: unknown) => {
      logger.debug({ error }, 'not caught up, the places before stay');
    });
    await Promise.race([caughtUp, clock.sleep(REACH_MS, isOver.signal)]);
    isOver.abort();
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
    await Promise.allSettled([this.running, this.rebuilding]);
    await this.options.builder.close();
  }

  private async loadAndFollow(): Promise<void> {
    const { signal } = this.closing;
    try {
      if (this.state.kind === 'starting') await this.load();
      for (;;) await this.followStore(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Returns after a failure, when it is time to try again; an abort throws. */
  private async followStore(signal: AbortSignal): Promise<void> {
    const { store, logger, clock } = this.options;
    try {
      for await (const generation of store.follow(signal)) {
        await this.moveTo(generation);
        this.fault = undefined;
      }
    } catch (error) {
      signal.throwIfAborted();
      this.fault = messageOf(error);
      // Records of another city are none of what the index finds.
      if (error instanceof StoreCityError) this.state = { kind: 'starting', reason: this.fault };
      logger.error({ error }, 'places not loaded, the ones before stay');
    }
    await clock.sleep(RETRY_INTERVAL_MS, signal);
  }

  private async moveTo(generation: number): Promise<void> {
    await this.requireOwnCity();
    if (this.state.kind === 'starting') {
      if (generation === 0) this.state = { kind: 'starting', reason: EMPTY };
      else await this.rebuild();
    } else if (generation !== this.state.index.generation) {
      await this.catchUp(this.state.index);
    }
  }

  private async catchUp(index: PlaceIndex): Promise<void> {
    const next = await this.caughtUp(index);
    // A rebuilt index took over meanwhile: it has fewer changes laid over it.
    if (this.index() !== index) return this.load();
    if (next === undefined) return this.rebuild();
    this.state = { kind: 'serving', index: next };
    if (next.deltaSize > MOST_BEFORE_FOLD) this.rebuildMeanwhile();
  }

  /** The index with all changes since laid over it; undefined when they are too many for that. */
  private async caughtUp(index: PlaceIndex): Promise<PlaceIndex | undefined> {
    const changes = await this.options.store.changesSince(index.generation, {
      most: mostLaidOver(index),
      signal: this.closing.signal,
    });
    if (changes.kind === 'reload') return undefined;
    this.records.forget([...changes.put.map(({ id }) => id), ...changes.removed]);
    return index.with(changes, changes.generation);
  }

  /** Asked after the places were read, too: an import may give the store to another city meanwhile. */
  private async build(): Promise<PlaceIndex> {
    const index = await this.options.builder.build(this.closing.signal);
    await this.requireOwnCity();
    return index;
  }

  /** @throws StoreCityError */
  private async requireOwnCity(): Promise<void> {
    const { store, city } = this.options;
    await requireCity(store, { name: city.label, moves: false });
  }

  private async rebuild(): Promise<void> {
    // Two builds at once slow each other down, and the one under way may be all that is needed.
    if (this.rebuilding !== undefined) return this.rebuilding.then(() => this.load());
    const { logger, clock } = this.options;
    const startedAt = clock.now();
    const index = await this.build();
    this.records.forgetAll();
    this.replaceBy(index);
    const durationMs = clock.now() - startedAt;
    logger.info({ places: index.size, generation: index.generation, durationMs }, 'places loaded');
  }

  /** Changes go on being laid over the old index; the new one catches up with them at its end. */
  private rebuildMeanwhile(): void {
    const { logger } = this.options;
    this.rebuilding ??= this.build()
      .then((built) => this.takeOver(built))
      .catch((error: unknown) => {
        if (!this.closing.signal.aborted) logger.error({ error }, 'index not rebuilt');
      })
      .finally(() => {
        this.rebuilding = undefined;
      });
  }

  private async takeOver(built: PlaceIndex): Promise<void> {
    for (let next: PlaceIndex | undefined = built; next !== undefined;) {
      if (next.generation >= this.index().generation) {
        this.replaceBy(next);
        return;
      }
      next = await this.caughtUp(next);
    }
  }

  /** A rebuilt index shares nothing with the one before, which can go. */
  private replaceBy(index: PlaceIndex): void {
    this.state = { kind: 'serving', index };
    noticeSharedMemory();
  }
}
