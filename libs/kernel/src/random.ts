/** Uniform in [0, 1), like `Math.random`; injected wherever a result must be repeatable. */
export type Random = () => number;

/**
 * A repeatable generator: same seed, same sequence, on every machine.
 * Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, passes gjrand; not for secrets.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
