import type { Clock, KeepAlive, Timer } from './clock.ts';
import { sleepOn } from './sleep-on.ts';

interface Pending {
  readonly at: number;
  readonly task: () => void;
}

/** Time that moves only when a test says so. Starts at 0. */
export class ManualClock implements Clock {
  private time = 0;
  /** By how much somebody has set the clock, ms. */
  private setBy = 0;
  private pending: Pending[] = [];
  private watchers: (() => void)[] = [];
  private readonly holds = new Set<KeepAlive>();

  now(): number {
    return this.time + this.setBy;
  }

  monotonic(): number {
    return this.time;
  }

  /** What an administrator or NTP does: the time of day jumps, no time passes. */
  set(byMs: number): void {
    this.setBy += byMs;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, ms, signal);
  }

  after(ms: number, task: () => void): Timer {
    const entry = { at: this.time + Math.max(0, ms), task };
    this.pending.push(entry);
    for (const watcher of this.watchers.splice(0)) watcher();
    return {
      cancel: () => {
        this.pending = this.pending.filter((other) => other !== entry);
      },
    };
  }

  keepAlive(): KeepAlive {
    const hold = { release: () => void this.holds.delete(hold) };
    this.holds.add(hold);
    return hold;
  }

  /** Whether real time would let the process end: nobody keeps it alive. */
  get letsProcessEnd(): boolean {
    return this.holds.size === 0;
  }

  /** How many timers have neither fired nor been cancelled: what a test leaves behind. */
  get pendingTimers(): number {
    return this.pending.length;
  }

  /** Moves time forward, firing due timers in order and letting promises settle after each. */
  async advance(ms: number): Promise<void> {
    const target = this.time + ms;
    await settle();
    for (let next = this.takeDue(target); next !== undefined; next = this.takeDue(target)) {
      this.time = next.at;
      next.task();
      await settle();
    }
    this.time = target;
  }

  /** Resolves as soon as anything waits on this clock. */
  async untilSomeoneSleeps(): Promise<void> {
    if (this.pending.length > 0) return;
    await new Promise<void>((resolve) => this.watchers.push(resolve));
  }

  private takeDue(target: number): Pending | undefined {
    const due = this.pending
      .filter((entry) => entry.at <= target)
      .reduce<Pending | undefined>(
        (first, entry) => (first === undefined || entry.at < first.at ? entry : first),
        undefined,
      );
    if (due !== undefined) this.pending = this.pending.filter((entry) => entry !== due);
    return due;
  }
}

/** Lets every promise that is already resolvable settle: an immediate runs after all microtasks. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
