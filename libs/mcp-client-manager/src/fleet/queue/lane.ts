export type Priority = 'high' | 'normal' | 'low';

/** Requests that the same places can serve: when one of them finds none free, none of them does. */
export class Lane {
  /** How many wait in it. */
  size = 0;
}

/** What asks for a place. */
export interface PlaceRequest {
  readonly lane: Lane;
  readonly priority: Priority;
  /** Those with many calls do not hold up those with few. */
  readonly principal: string;
}
