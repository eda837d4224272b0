/** Bounds that every edge enforces alike: tool inputs, REST bodies, servers. */
export const LIMITS = {
  /** Districts in one search. */
  maxDistricts: 20,
  /** Meal types in one search; there are three, a caller may repeat them. */
  maxMealTypes: 10,
  /** Characters in a district, meal type or field name. */
  maxNameLength: 100,
  /** Characters in a cursor: it holds a place's id, 200 characters of any kind. */
  maxCursorLength: 2_000,
  /** Field names in `fields`. */
  maxFields: 40,
  /** Places on a page when the caller does not say: fits a model's context. */
  defaultPageSize: 20,
  maxPageSize: 1_000,
  /** Places that one reasoning call takes. */
  maxRestaurants: 1_000,
  /** Candidates in a recommendation. */
  maxCandidates: 20,
  /** Nesting of arrays and objects in a body. */
  maxJsonDepth: 32,
  searchBodyBytes: 1024 * 1024,
  /** A thousand full records are about 1 MiB. */
  reasoningBodyBytes: 4 * 1024 * 1024,
} as const;
