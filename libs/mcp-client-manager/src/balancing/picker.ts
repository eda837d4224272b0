import type { LoadReading } from './endpoint-load.ts';

/** What a picker may look at; it decides synchronously and does no I/O. */
export interface Pickable {
  readonly isUp: boolean;
}

export interface WeightedPickable extends Pickable {
  /** The share of calls it is meant to get, relative to the others; above 0, usually 1. */
  readonly weight: number;
}

export interface LoadedPickable extends Pickable {
  readonly load: LoadReading;
}

export interface Picker<E extends Pickable> {
  /** One of the candidates, which are never empty; `avoid` only if there is no other. */
  pick(candidates: readonly E[], avoid?: E): E;
}
