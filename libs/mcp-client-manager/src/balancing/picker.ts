/** What a picker may look at; it decides synchronously and does no I/O. */
export interface Pickable {
  readonly isUp: boolean;
}

export interface Picker<E extends Pickable> {
  /** One of the candidates, which are never empty; `avoid` only if there is no other. */
  pick(candidates: readonly E[], avoid?: E): E;
}
