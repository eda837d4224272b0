import { emptyBits, hasBit, setBit } from '../memory/bits.ts';
import type { OpenState } from '../place-page.ts';

/*
 * What hours say of something, a bit for each profile: open, closed or unknown (for meals: served,
 * not served, unknown). Bits, because a query asks for another few thousand verdicts than the one
 * before, and reads them from all over: as bits they stay in the processor's nearest caches.
 */
export interface Verdicts {
  /** Open. */
  readonly open: Uint32Array;
  /** Open, or unknown. */
  readonly maybe: Uint32Array;
}

/** Of all profiles below `count`. */
export function verdictsOf(count: number, stateOf: (profile: number) => OpenState): Verdicts {
  const verdicts = { open: emptyBits(count), maybe: emptyBits(count) };
  for (let profile = 0; profile < count; profile++) {
    const state = stateOf(profile);
    if (state === 'closed') continue;
    setBit(verdicts.maybe, profile);
    if (state === 'open') setBit(verdicts.open, profile);
  }
  return verdicts;
}

/** Of what has to hold together: open where both are, unknown where one is and none is closed. */
export function bothVerdicts(one: Verdicts, other: Verdicts): Verdicts {
  return {
    open: one.open.map((word, at) => word & (other.open[at] ?? 0)),
    maybe: one.maybe.map((word, at) => word & (other.maybe[at] ?? 0)),
  };
}

export function verdictOn({ open, maybe }: Verdicts, profile: number): OpenState {
  if (hasBit(open, profile)) return 'open';
  return hasBit(maybe, profile) ? 'unknown' : 'closed';
}
