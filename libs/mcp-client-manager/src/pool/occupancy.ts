/** How many of the places for calls are taken, and how many calls wait for one. */
export interface Occupancy {
  readonly maxSize: number;
  readonly leased: number;
  readonly pending: number;
}

export function describeOccupancy({ maxSize, leased, pending }: Occupancy): string {
  return `${leased} of ${maxSize} leased, ${pending} waiting`;
}
