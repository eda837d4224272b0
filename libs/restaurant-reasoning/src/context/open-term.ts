import type { PlaceOnPage, Reason, Wishes } from '@tablewise/contracts';
import {
  localTimeAt,
  openMinutesOfPlace,
  opennessOfPlace,
  parseOpenAt,
} from '@tablewise/restaurant-domain';
import type { OpenWhen } from '@tablewise/restaurant-domain';
import type { Occasion } from './occasion.ts';
import { UNKNOWN, toneOf } from './wish-term.ts';
import type { WishTerm } from './wish-term.ts';

const DEFAULT_STAY_MIN = 90;

/**
 * The part of a stay for which a place is open, by its hours. A record may also say whether it was
 * open when a search looked: that is another time, and not read. Wished for by `arrive_at` or
 * `stay_min`.
 */
export function openTerm(
  { arrive_at, stay_min }: Wishes,
  { now, calendar }: Occasion,
): WishTerm | undefined {
  if (arrive_at === undefined && stay_min === undefined) return undefined;
  const minutes = stay_min ?? DEFAULT_STAY_MIN;
  const from = arrive_at === undefined ? { at: now.getTime() } : parseOpenAt(arrive_at);
  const stayAt = (place: PlaceOnPage): MinutesOfStay =>
    from === undefined
      ? { open: 0, unknown: minutes }
      : openMinutesOfPlace(place, { from, minutes }, calendar);
  const valueOf = ({ open, unknown }: MinutesOfStay): number =>
    (open + UNKNOWN * unknown) / minutes;
  return {
    term: 'open',
    value: (place) => valueOf(stayAt(place)),
    reasons: (place) => {
      const stay = stayAt(place);
      return [
        {
          kind: 'open',
          tone: stay.unknown === minutes ? 'caution' : toneOf(valueOf(stay)),
          ...arrivalAt(place, from, calendar),
          open_min: stay.open,
          unknown_min: stay.unknown,
          stay_min: minutes,
        },
      ];
    },
  };
}

interface MinutesOfStay {
  readonly open: number;
  readonly unknown: number;
}

function arrivalAt(
  place: PlaceOnPage,
  from: OpenWhen | undefined,
  calendar: Occasion['calendar'],
): Pick<Extract<Reason, { kind: 'open' }>, 'at' | 'open'> {
  if (from === undefined) return { open: { state: 'unknown' } };
  const at = localTimeAt(place, from);
  return { ...(at !== undefined && { at }), open: opennessOfPlace(place, from, calendar) };
}
