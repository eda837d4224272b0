import type { Attempt } from '../errors/attempt.ts';

/** An attempt while it runs. */
export class RunningAttempt {
  /** Set once it has a place at its endpoint. */
  queuedMs = 0;
  queuedBehind = 0;
  /** Whether the tool may run twice; nothing can have run until it was sent. */
  isRepeatable = true;
  private outcome: string | undefined;
  private endedAt = 0;

  constructor(
    private readonly attempt: number,
    readonly endpoint: string,
    private readonly picked: string,
    readonly startedAt: number,
  ) {}

  end(outcome: string, now: number): void {
    this.outcome = outcome;
    this.endedAt = now;
  }

  at(now: number): Attempt {
    const { attempt, endpoint, picked, queuedMs, queuedBehind, outcome } = this;
    const durationMs = (outcome === undefined ? now : this.endedAt) - this.startedAt;
    return {
      attempt,
      endpoint,
      picked,
      queuedMs,
      queuedBehind,
      durationMs,
      outcome: outcome ?? 'unanswered',
    };
  }
}
