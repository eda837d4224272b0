import type { StoreRow } from '../place-store/place-store.ts';

/** How many rows of each kind; the last line of an export says it. */
export interface RowCounts {
  readonly places: number;
  readonly reviews: number;
  readonly votes: number;
  readonly reports: number;
}

/** Counts rows while they pass. */
export class RowCounter {
  private readonly counted = { place: 0, review: 0, vote: 0, report: 0 };

  /** Answers how many rows have passed. */
  add({ kind }: StoreRow): number {
    if (kind !== 'city') this.counted[kind]++;
    const { place, review, vote, report } = this.counted;
    return place + review + vote + report;
  }

  counts(): RowCounts {
    const { place, review, vote, report } = this.counted;
    return { places: place, reviews: review, votes: vote, reports: report };
  }
}
