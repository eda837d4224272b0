/** Formats of places that need no mapping; each is a dataset of that name. */
export const SELF_EXPLAINING_FORMATS = ['overpass', 'geojson', 'yelp', 'original'] as const;
export type SelfExplainingFormat = (typeof SELF_EXPLAINING_FORMATS)[number];

/** Formats of places; the last two need a mapping. */
export const PLACE_FORMATS = [...SELF_EXPLAINING_FORMATS, 'csv', 'ndjson'] as const;
export type PlaceFormat = (typeof PLACE_FORMATS)[number];

/** Formats of reviews; the last one needs a mapping. */
export const REVIEW_FORMATS = ['yelp-reviews', 'csv-reviews'] as const;
export type ReviewFormat = (typeof REVIEW_FORMATS)[number];

/** Our own export: everything at once. */
export const EXPORT_FORMAT = 'tablewise';

/** All of them. */
export const FORMATS = [...PLACE_FORMATS, ...REVIEW_FORMATS, EXPORT_FORMAT] as const;
