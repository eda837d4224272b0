import type { Random } from '@tablewise/kernel';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** The city came into being over these days. Fixed: the same seed gives the same city for ever. */
const FIRST_DAY = Date.UTC(2023, 0, 1);
const LAST_DAY = Date.UTC(2026, 5, 30);

/** When a place came into the data, as an ISO instant: any second of three and a half years. */
export function drawListing(random: Random): string {
  return instantOf(FIRST_DAY + Math.floor(random() * (LAST_DAY - FIRST_DAY)));
}

/** A day after the place was listed, `YYYY-MM-DD`. */
export function drawReviewDay(listedAt: string, random: Random): string {
  const from = Date.parse(listedAt);
  return instantOf(from + random() * (LAST_DAY + 30 * DAY_MS - from)).slice(0, 10);
}

function instantOf(ms: number): string {
  return new Date(Math.floor(ms / 1_000) * 1_000).toISOString();
}
