import type { Clock, Timer } from '@tablewise/kernel';
import { PoolClosedError } from '../../pool/pool-closed.error.ts';
import { NextChange } from '../../resilience/next-change.ts';
import type { EventHub } from '../event-hub.ts';
import type { ManagerEventMap } from '../events.ts';
import { Ring } from '../ring.ts';
import type { HistoryStep, ServerStep } from './history-step.ts';
import { PAST_EVENTS } from './past-event.ts';
import type { PastEvent } from './past-event.ts';

/** How many of each a reader has seen, since the start of the manager. */
export interface Bookmark {
  readonly events: number;
  readonly steps: number;
}

/** What happened after a bookmark, each oldest first. */
export interface News {
  readonly events: readonly PastEvent[];
  readonly steps: readonly HistoryStep[];
  /** Events that the reader came too late for. */
  readonly lostEvents: number;
  /** Where to read on. */
  readonly bookmark: Bookmark;
}

interface HistoryOptions {
  /** What the servers did since the last time. */
  readonly takeSteps: () => readonly ServerStep[];
  readonly events: EventHub<ManagerEventMap>;
  readonly clock: Clock;
}

const STEP_MS = 5_000;
/** A quarter of an hour. */
const STEPS_KEPT = 180;
const EVENTS_KEPT = 500;

/** What became of the servers of late, for charts that are full at once. */
export class History {
  private readonly steps = new Ring<HistoryStep>(STEPS_KEPT);
  private readonly events = new Ring<PastEvent>(EVENTS_KEPT);
  private readonly growth = new NextChange();
  private stepBeganAt = 0;
  private timer: Timer | undefined;
  private isClosed = false;

  constructor(private readonly options: HistoryOptions) {
    const { events, clock } = options;
    for (const name of PAST_EVENTS)
      events.on(name, (payload) => {
        this.events.add({ at: clock.now(), name, ...payload });
        this.growth.wake();
      });
  }

  start(): void {
    const { clock } = this.options;
    this.stepBeganAt = clock.now();
    this.timer = clock.after(STEP_MS, () => {
      this.endStep();
      this.start();
    });
  }

  /** No step ends any more; what is kept can still be read. */
  stop(): void {
    this.timer?.cancel();
  }

  /** Nothing will come any more: whoever waits for it is told. */
  close(): void {
    this.isClosed = true;
    this.growth.wake();
  }

  since(seen: Bookmark): News {
    const { events, steps } = this;
    const { values, lost } = events.after(seen.events);
    const bookmark = { events: events.last, steps: steps.last };
    return { events: values, steps: steps.after(seen.steps).values, lostEvents: lost, bookmark };
  }

  /** As `since`, once there is something. @throws PoolClosedError, or the signal's reason */
  async next(seen: Bookmark, signal: AbortSignal): Promise<News> {
    for (;;) {
      signal.throwIfAborted();
      const news = this.since(seen);
      if (news.events.length > 0 || news.steps.length > 0) return news;
      if (this.isClosed) throw new PoolClosedError('MCP client manager');
      await this.growth.wait(signal);
    }
  }

  private endStep(): void {
    const at = this.stepBeganAt;
    const durationMs = this.options.clock.now() - at;
    this.steps.add({ at, durationMs, servers: this.options.takeSteps() });
    this.growth.wake();
  }
}
