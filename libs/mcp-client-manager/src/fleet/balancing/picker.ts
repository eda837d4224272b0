import type { LoadReading } from './endpoint-load.ts';

/** A class of calls of which an endpoint gets only so many at a time; none has all its places. */
export type CallClass = { readonly maxCalls: number } | undefined;

/** What a picker may look at; it decides synchronously and does no I/O. */
export interface Pickable {
  /** Serves, as far as is known. */
  readonly isUp: boolean;
  /** Whether it is up and has a place for one more call of the class. */
  accepts(callClass: CallClass): boolean;
}

export interface WeightedPickable extends Pickable {
  /** The share of calls it is meant to get, relative to the others; above 0, usually 1. */
  readonly weight: number;
}

export interface LoadedPickable extends Pickable {
  readonly load: LoadReading;
}

/** What a call asks of the pick. */
export interface PickWish<E> {
  /** Only if no other accepts the call: where it failed before. */
  readonly avoid?: E | undefined;
  readonly callClass?: CallClass;
}

export interface Picker<E extends Pickable> {
  /** One of the candidates that accepts the call; `undefined` when none does. */
  pick(candidates: readonly E[], wish?: PickWish<E>): E | undefined;
}

/** Chooses among endpoints that all accept the call, of which there are at least two. */
export type PickRule<E extends Pickable> = (choices: Choices<E>) => E;

/** What a rule chooses from. */
export interface Choices<E> {
  readonly size: number;
  /** `index` is from 0 up to and without `size`. */
  at(index: number): E;
}
