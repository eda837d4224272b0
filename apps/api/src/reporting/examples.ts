import type { Report } from '@tablewise/contracts';
import { RESTAURANT_ID } from '../restaurants/examples.ts';

/** What the document shows as reported. */
export const REPORT = {
  id: '3f6f0c1f0a9d4b7c8e21d5a96b04c7e2',
  restaurant_id: RESTAURANT_ID,
  restaurant_name: 'Wing Lai Restaurant 永麗酒家',
  kind: 'hours',
  text: 'Closed on Mondays.',
  state: 'open',
  reported_at: '2026-11-21T11:30:00.000Z',
} satisfies Report;
