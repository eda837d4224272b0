import type { Attempt } from '../call/attempt.ts';

/** What a call is remembered by: nothing that its caller passed in but its `requestId`. */
export interface CallExplanation {
  readonly callId: string;
  readonly server: string;
  readonly tool: string;
  readonly requestId: string | undefined;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** `answered`, or the code of the error. */
  readonly outcome: string;
  readonly attempts: readonly Attempt[];
}

/** How many calls can still be explained. */
const CAPACITY = 1_000;

/**
 * The last calls that ended, oldest overwritten. Every call is added and hardly one is ever looked
 * for, so adding is a ring's and finding a search.
 */
export class CallLedger {
  private readonly ring: CallExplanation[] = [];
  private next = 0;

  add(explanation: CallExplanation): void {
    this.ring[this.next] = explanation;
    this.next = (this.next + 1) % CAPACITY;
  }

  find(callId: string): CallExplanation | undefined {
    return this.ring.find((explanation) => explanation.callId === callId);
  }
}
