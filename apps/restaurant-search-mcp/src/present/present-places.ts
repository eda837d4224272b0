import { NO_PRICE } from '@tablewise/contracts';
import type { FoundPlace, Place } from '@tablewise/contracts';
import { hoursOfPlace, opennessOfPlace } from '@tablewise/restaurant-domain';
import type { OpenWhen } from '@tablewise/restaurant-domain';
import type { Hit } from '@tablewise/restaurant-index';
import type { SearchSources } from '../search/search-sources.ts';
import { projectFields } from './project-fields.ts';

/** How records are to be shown. */
export interface Presentation {
  readonly fields?: readonly string[] | undefined;
  readonly lang?: string | undefined;
  /** With what a search found out: score, distance, open or not. Else as the records are. */
  readonly found: boolean;
  /** Says of each place whether it is open then. */
  readonly open?: OpenWhen | undefined;
  /** Whether anybody still waits for them. */
  readonly signal: AbortSignal;
}

type Presented = Pick<Hit, 'id'> & Partial<Hit>;

/** What of the hits can be shown. */
export interface PresentedPlaces {
  readonly restaurants: FoundPlace[];
  /** Ids without a record: removed since the index was built, or never there. */
  readonly missing: string[];
}

/** Records of hits, in their order. Throws what reading the store throws, and the signal's reason. */
export async function presentPlaces(
  hits: readonly Presented[],
  sources: SearchSources,
  presentation: Presentation,
): Promise<PresentedPlaces> {
  const records = await sources.places.records.get(hits.map(({ id }) => id));
  presentation.signal.throwIfAborted();
  const restaurants: FoundPlace[] = [];
  const missing: string[] = [];
  for (const hit of hits) {
    const place = records.get(hit.id);
    if (place === undefined) missing.push(hit.id);
    else restaurants.push(present(place, hit, sources, presentation));
  }
  return { restaurants, missing };
}

function present(
  place: Place,
  hit: Presented,
  sources: SearchSources,
  { fields, lang, found, open }: Presentation,
): FoundPlace {
  const named = lang === undefined ? place : inLanguage(place, lang);
  const { opening_hours, operating_hours } = place;
  const hours = hoursOfPlace({ opening_hours, operating_hours })?.byDay;
  const whole = {
    ...named,
    ...(hours && { hours }),
    ...(place.price_range !== NO_PRICE && { currency: sources.city.pack.currency }),
    ...(found && findings(place, hit, sources, open)),
  };
  return fields === undefined ? whole : projectFields(whole, fields);
}

function findings(
  place: Place,
  { score, distanceM }: Presented,
  { calendar }: SearchSources,
  open: OpenWhen | undefined,
): Partial<FoundPlace> {
  return {
    ...(score !== undefined && { score: Math.round(score * 10_000) / 10_000 }),
    ...(distanceM !== undefined && { distance_m: Math.round(distanceM) }),
    ...(open && { open: opennessOfPlace(place, open, calendar) }),
  };
}

function inLanguage(place: Place, language: string): Place {
  const name = place.names?.[language];
  return name === undefined ? place : { ...place, name };
}
