import { DeadlineExceededError } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';

/** One deadline over calls that follow each other. */
export class Deadline {
  private readonly endsAt: number;

  constructor(
    private readonly ms: number,
    private readonly clock: Clock,
  ) {
    this.endsAt = clock.now() + ms;
  }

  /** What is left of it for the next call, ms. @throws DeadlineExceededError */
  remainingMs(what: string): number {
    const remaining = Math.min(this.ms, this.endsAt - this.clock.now());
    if (remaining <= 0) throw new DeadlineExceededError(what, this.ms);
    return remaining;
  }
}
