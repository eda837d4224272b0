import type { CallContext } from '../call/call-context.ts';
import { Call } from '../call/call.ts';
import type { CallSettings } from '../call/call.ts';
import { Lane } from '../fleet/queue/lane.ts';

interface CallParts extends Partial<CallSettings> {
  readonly tool?: string;
  readonly context?: CallContext;
  readonly startedAt?: number;
}

/** For specs: a call of the server `places` that was just made, of `lookup` unless told otherwise. */
export function aCall(parts: CallParts = {}): Call {
  const { tool = 'lookup', context = {}, startedAt = 0, ...settings } = parts;
  return new Call(
    { server: 'places', tool, args: {} },
    context,
    {
      requestTimeoutMs: 10_000,
      lane: new Lane(),
      bulkhead: undefined,
      startedDown: false,
      ...settings,
    },
    startedAt,
  );
}
