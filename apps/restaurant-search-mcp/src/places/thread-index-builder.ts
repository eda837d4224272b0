import { PlaceIndex } from '@tablewise/restaurant-index';
import type { Surroundings } from '@tablewise/restaurant-index';
import type { StoreLocation } from '@tablewise/restaurant-store';
import type { IndexBuilder } from './index-builder.ts';
import { IndexThread } from './index-thread.ts';

/** Of what it builds, a thread keeps about as much memory as the index has; starts in half a second. */
const MOST_PLACES_TO_STAY = 50_000;

type BuildThread = Pick<IndexThread, 'hasEnded' | 'isIdle' | 'build' | 'end'>;

/**
 * Builds indexes in a thread of its own, so that requests are served meanwhile: reading and sorting
 * a million places takes seconds. The thread stays while the places are few: then starting one takes
 * longer than the index. After many it ends, for only so is its memory given back.
 */
export class ThreadIndexBuilder implements IndexBuilder {
  private thread: BuildThread | undefined;

  constructor(
    location: StoreLocation,
    private readonly surroundings: Surroundings,
    private readonly start: () => BuildThread = () => new IndexThread(location, surroundings.city),
  ) {}

  async build(signal: AbortSignal): Promise<PlaceIndex> {
    signal.throwIfAborted();
    const thread = this.runningThread();
    const index = PlaceIndex.unpack(await thread.build(signal), this.surroundings);
    if (index.size > MOST_PLACES_TO_STAY && thread.isIdle) await thread.end();
    return index;
  }

  async close(): Promise<void> {
    await this.thread?.end();
  }

  private runningThread(): BuildThread {
    if (this.thread === undefined || this.thread.hasEnded) this.thread = this.start();
    return this.thread;
  }
}
