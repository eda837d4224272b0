import type { Report } from '@tablewise/contracts';
import type { PlaceReport } from '@tablewise/restaurant-store';

/** A report as it crosses the wire. */
export function wireReport({ id, placeId, placeName, ...report }: PlaceReport): Report {
  const { kind, text, at, settledAt } = report;
  return {
    id,
    restaurant_id: placeId,
    restaurant_name: placeName,
    kind,
    ...(text !== undefined && { text }),
    state: settledAt === undefined ? 'open' : 'settled',
    reported_at: at,
    ...(settledAt !== undefined && { settled_at: settledAt }),
  };
}
