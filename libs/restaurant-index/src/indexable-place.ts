import type { Place } from '@tablewise/contracts';

/** What the index reads of a place. It keeps none of these objects, except of recent changes. */
export type IndexablePlace = Pick<
  Place,
  | 'id'
  | 'name'
  | 'names'
  | 'district'
  | 'administrative_district'
  | 'location_category'
  | 'cuisines'
  | 'price_level'
  | 'location'
  | 'opening_hours'
  | 'operating_hours'
  | 'time_zone'
  | 'meals'
  | 'sentiment'
  | 'sources'
  | 'listed_at'
>;

/** What came and went since an index was built. A place that is put again replaces the old one. */
export interface PlaceChanges {
  readonly put: readonly IndexablePlace[];
  readonly removed: readonly string[];
}
