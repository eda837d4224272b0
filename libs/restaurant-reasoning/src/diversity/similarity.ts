import type { PlaceOnPage } from '@tablewise/contracts';
import type { TagReader } from '../context/tag-reader.ts';

const CUISINE_SHARE = 0.7;
const AREA_SHARE = 1 - CUISINE_SHARE;

/** What makes a place like another. */
export interface Traits {
  readonly tags: ReadonlySet<string>;
  readonly area: string | undefined;
}

export function traitsOf(place: PlaceOnPage, reader: TagReader): Traits {
  return { tags: reader.tagsOf(place), area: place.district };
}

/** 0..1: the shared part of their cuisine tags, and whether the area is the same. */
export function similarity(one: Traits, other: Traits): number {
  const isNeighbour = one.area !== undefined && one.area === other.area;
  return CUISINE_SHARE * sharedPart(one.tags, other.tags) + (isNeighbour ? AREA_SHARE : 0);
}

/** Jaccard: the size of the intersection over that of the union; 0 of nothing. */
function sharedPart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const tag of one) if (other.has(tag)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
