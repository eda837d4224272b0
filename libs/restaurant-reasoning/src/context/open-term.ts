import { opennessSchema } from '@tablewise/contracts';
import type { PlaceOnPage, Reason, Wishes } from '@tablewise/contracts';
import { isInstant, localMinutes, zonedMinutes } from './local-minutes.ts';
import { UNKNOWN, toneOf } from './wish-term.ts';
import type { WishTerm } from './wish-term.ts';

const DEFAULT_STAY_MIN = 90;

/** How much of a stay a place is open for. Wished for by `arrive_at` or `stay_min`. */
export function openTerm({ arrive_at, stay_min }: Wishes, now: Date): WishTerm | undefined {
  if (arrive_at === undefined && stay_min === undefined) return undefined;
  const stayMin = stay_min ?? DEFAULT_STAY_MIN;
  const arrival = arrivalOf(arrive_at, now);
  return {
    term: 'open',
    value: (place) => valueOf(stayAt(place, arrival), stayMin),
    reasons: (place) => {
      const stay = stayAt(place, arrival);
      const tone = stay.state === 'unknown' ? 'caution' : toneOf(valueOf(stay, stayMin));
      const openMin = stay.state === 'open' && Number.isFinite(stay.minutes) && stay.minutes;
      return [
        {
          kind: 'open',
          tone,
          state: stay.state,
          ...untilOf(place),
          ...(openMin !== false && { open_min: openMin }),
          stay_min: stayMin,
        },
      ];
    },
  };
}

/** What a search said of a place's hours, for a party that did not ask. */
export function openFact(place: PlaceOnPage): Reason[] {
  const open = opennessSchema.safeParse(place['open']);
  if (!open.success || open.data.state === 'unknown') return [];
  return [{ kind: 'open', tone: 'fact', state: open.data.state, ...untilOf(place) }];
}

type Stay =
  | { readonly state: 'open'; readonly minutes: number }
  | { readonly state: 'closed' }
  | { readonly state: 'unknown' };

/** Minutes on the clock face of a zone. */
type Arrival = (timeZone: string | undefined) => number;

function arrivalOf(arriveAt: string | undefined, now: Date): Arrival {
  if (arriveAt !== undefined && !isInstant(arriveAt)) {
    const minutes = localMinutes(arriveAt);
    return () => minutes;
  }
  const instant = arriveAt === undefined ? now : new Date(arriveAt);
  const byZone = new Map<string, number>();
  return (timeZone) => {
    if (timeZone === undefined) return NaN;
    const minutes = byZone.get(timeZone) ?? zonedMinutes(instant, timeZone);
    byZone.set(timeZone, minutes);
    return minutes;
  };
}

function stayAt(place: PlaceOnPage, arrival: Arrival): Stay {
  const open = opennessSchema.safeParse(place['open']);
  if (!open.success || open.data.state === 'unknown') return { state: 'unknown' };
  if (open.data.state === 'closed') return { state: 'closed' };
  if (open.data.until === undefined) return { state: 'open', minutes: Infinity };
  const minutes = localMinutes(open.data.until) - arrival(place.time_zone);
  if (Number.isNaN(minutes)) return { state: 'unknown' };
  return minutes <= 0 ? { state: 'closed' } : { state: 'open', minutes };
}

function valueOf(stay: Stay, stayMin: number): number {
  if (stay.state === 'unknown') return UNKNOWN;
  return stay.state === 'closed' ? 0 : Math.min(1, stay.minutes / stayMin);
}

function untilOf(place: PlaceOnPage): { until?: string } {
  const open = opennessSchema.safeParse(place['open']);
  if (!open.success || open.data.state !== 'open' || open.data.until === undefined) return {};
  return { until: open.data.until };
}
