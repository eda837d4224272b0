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
  /** Cuisines in one search. */
  maxCuisines: 20,
  /** Characters of a free text search; names are shorter. */
  maxQueryLength: 200,
  /** Half the Earth's circumference is about 20,000 km; a city is smaller. */
  maxRadiusM: 50_000,
  /** Radius of a search near a point when the caller does not say. */
  defaultRadiusM: 2_000,
  /** Ids in one `get_restaurants`. */
  maxIds: 100,
  maxSuggestions: 50,
  defaultSuggestions: 10,
  maxSimilar: 50,
  defaultSimilar: 10,
  maxReviewsOnPage: 100,
  defaultReviewsOnPage: 20,
  /** Characters of a review; longer ones are refused by the importers. */
  maxReviewLength: 20_000,
  maxReportsOnPage: 100,
  defaultReportsOnPage: 20,
  /** Characters of a report. */
  maxReportLength: 500,
  /** Reports of a voter that are open at a time: more are no diner's. */
  maxOpenReportsOfVoter: 20,
  /** And of a restaurant: there is something wrong with it, and one more does not tell what. */
  maxOpenReportsOfRestaurant: 200,
  /** Votes of one kind on one place: far beyond any, and 1,000 places still add up exactly. */
  maxVotes: 1_000_000_000_000,
  /** Characters of a voter's pseudonym. */
  minVoterLength: 16,
  maxVoterLength: 200,
  /** Places that one reasoning call takes. */
  maxRestaurants: 1_000,
  /** Candidates in a recommendation. */
  maxCandidates: 20,
  /** Restaurants in one comparison. */
  maxCompared: 10,
  /** Reviews that one reasoning call takes. */
  maxReviews: 1_000,
  /** Characters of all texts of one such call: what a process reads in about a second. */
  maxReviewsLength: 1_000_000,
  /** What a party cannot do without, names in one call. */
  maxMustHaves: 10,
  /** Nesting of arrays and objects in a body. */
  maxJsonDepth: 32,
  /** Arrays, objects, items, members of a body: a thousand full records have about 65,000. */
  maxJsonValues: 100_000,
  /** Different names of members in a body. */
  maxJsonNames: 5_000,
  searchBodyBytes: 1024 * 1024,
  /** A thousand full records are about 1 MiB. */
  reasoningBodyBytes: 4 * 1024 * 1024,
} as const;
