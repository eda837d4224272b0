import { totalmem } from 'node:os';
import type { ServerHealth } from '@tablewise/contracts';
import type { Clock } from '@tablewise/kernel';

/** What the system says of this process. */
export interface LoadReadings {
  /** Time that the process has spent computing since it began. */
  cpuMs(): number;
  residentBytes(): number;
  /** As much as the process may use. */
  readonly memoryLimitBytes: number;
}

/** A share of CPU over less than this says more of the moment than of the load. */
const SHORTEST_SPAN_MS = 1_000;

/** How busy the process is: of one core since the last look, of the memory that it may use. */
export class LoadMeter {
  private last: { readonly at: number; readonly cpuMs: number };
  private cpu = 0;

  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    private readonly readings: LoadReadings,
  ) {
    this.last = { at: clock.now(), cpuMs: readings.cpuMs() };
  }

  load(): ServerHealth['load'] {
    const { readings } = this;
    this.measureCpu();
    const memory = readings.residentBytes() / readings.memoryLimitBytes;
    return { cpu: share(this.cpu), memory: share(memory) };
  }

  /** Several may ask: whoever comes too soon is told what the one before was. */
  private measureCpu(): void {
    const now = this.clock.now();
    const spanMs = now - this.last.at;
    // A clock that was set back tells nothing of the span.
    if (spanMs >= 0 && spanMs < SHORTEST_SPAN_MS) return;
    const cpuMs = this.readings.cpuMs();
    if (spanMs > 0) this.cpu = (cpuMs - this.last.cpuMs) / spanMs;
    this.last = { at: now, cpuMs };
  }
}

/** Threads beside the main one can use more than a core, and a limit can be passed for a moment. */
function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1_000) / 1_000;
}

export const PROCESS_READINGS: LoadReadings = {
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  residentBytes: () => process.memoryUsage.rss(),
  memoryLimitBytes: memoryLimit(process.constrainedMemory()),
};

/** Without a limit, a control group says nothing, 0, or more than there is. */
function memoryLimit(ofGroup = 0): number {
  return ofGroup > 0 ? Math.min(ofGroup, totalmem()) : totalmem();
}
