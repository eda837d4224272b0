import type { CallExplanation } from '@tablewise/api-client';

type Attempt = CallExplanation['attempts'][number];

/** A stretch of a call, each from 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where an attempt stands in its call: what it waited for a place, and what came after. */
export function stretchesOf(
  { after_ms, queued_ms, duration_ms }: Attempt,
  callMs: number,
): { readonly waiting: Stretch; readonly out: Stretch } {
  // Of a call that took no time at all everything was at once.
  const share = (ms: number): number => (callMs > 0 ? Math.min(1, ms / callMs) : 1);
  const placed = share(after_ms + queued_ms);
  return {
    waiting: { from: callMs > 0 ? share(after_ms) : 0, to: callMs > 0 ? placed : 0 },
    out: { from: callMs > 0 ? placed : 0, to: share(after_ms + duration_ms) },
  };
}
