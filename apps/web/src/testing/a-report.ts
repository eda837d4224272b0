import type { Report } from '@tablewise/api-client';

/** A report as the API writes it. */
export function aReport(over: Partial<Report> = {}): Report {
  return {
    id: 'r1',
    restaurant_id: 'demo:42-1',
    restaurant_name: 'Jade Moon 翠月麵家',
    kind: 'hours',
    text: 'Closed on Mondays.',
    state: 'open',
    reported_at: '2026-11-30T11:00:00.000Z',
    ...over,
  };
}
