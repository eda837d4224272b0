import type { Place, Source } from '@tablewise/contracts';
import { seededRandom } from '@tablewise/kernel';
import { hashText } from '../../records/hash-text.ts';
import type { HoursFields } from '../../records/hours-of.ts';
import { TIME_ZONE } from '../../records/time-zone.ts';
import { generateVotes } from '../../records/votes.ts';
import { isRegisterAddress } from './address.ts';
import { cuisinesOf } from './cuisines.ts';
import type { Tags } from './element.ts';
import type { ReadElement } from './read-element.ts';
import { GENERATED_VOTES, licenceRegister, openStreetMap } from './sources.ts';

/** Tags that other fields of the record carry; the rest is kept in `metadata.tags`. */
const CARRIED = new Set(['name', 'name:en', 'cuisine', 'opening_hours', 'addr:full']);

export interface PlaceContext {
  /** Whether the file was merged with the register of food licences. */
  readonly isMerged: boolean;
  readonly demoVotes: boolean;
}

/** The record of an element. Votes, if wanted, are seeded by its id: the same in every import. */
export function placeOf(element: ReadElement, hours: HoursFields, context: PlaceContext): Place {
  const { id, tags, name, names, address, location, spot } = element;
  const cuisines = cuisinesOf(tags['cuisine']);
  return {
    id,
    name,
    address,
    district: spot.area.name,
    location_category: spot.area.region,
    meal_type: cuisines,
    price_range: 'Not specified',
    sentiment: context.demoVotes
      ? generateVotes(seededRandom(hashText(id)))
      : { likes: 0, neutral: 0, dislikes: 0 },
    metadata: { area_by: spot.areaBy, tags: otherTags(tags) },
    names,
    location,
    administrative_district: spot.district,
    cuisines,
    ...hours,
    time_zone: TIME_ZONE,
    sources: sourcesOf(element, context),
  };
}

function otherTags(tags: Tags): Tags {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !CARRIED.has(key)));
}

function sourcesOf({ address, spot }: ReadElement, context: PlaceContext): Source[] {
  const sources = [openStreetMap(spot.confidence)];
  if (context.isMerged && isRegisterAddress(address)) {
    sources.push(licenceRegister(spot.contradiction === undefined ? 'medium' : 'low'));
  }
  if (context.demoVotes) sources.push(GENERATED_VOTES);
  return sources;
}
