/** One frame as it passed: sizes and times, never contents. */
export interface Frame {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly tool: string;
  readonly callId: string;
  readonly outcome: string;
  readonly durationMs: number;
}

/** How many frames are kept. */
const CAPACITY = 64;

/** The last frames of one endpoint, to be written when its breaker opens. Overwrites the oldest. */
export class FlightRecorder {
  private readonly ring: Frame[] = [];
  private next = 0;

  record(frame: Frame): void {
    this.ring[this.next] = frame;
    this.next = (this.next + 1) % CAPACITY;
  }

  /** Oldest first. */
  frames(): readonly Frame[] {
    return [...this.ring.slice(this.next), ...this.ring.slice(0, this.next)];
  }
}
