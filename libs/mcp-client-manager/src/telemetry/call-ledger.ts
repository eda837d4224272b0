import type { Attempt } from '../call/attempt.ts';
import { Ring } from './ring.ts';

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
 * The last calls that ended. Every call is added and hardly one is ever looked for, so adding is a
 * ring's and finding a search.
 */
export class CallLedger {
  private readonly ended = new Ring<CallExplanation>(CAPACITY);

  add(explanation: CallExplanation): void {
    this.ended.add(explanation);
  }

  find(callId: string): CallExplanation | undefined {
    return [...this.ended].find((explanation) => explanation.callId === callId);
  }
}
