/*
 * The other side of `typed-calls.ts`: forty mistakes of a front end and more, none of which compiles.
 * Nothing runs this file; the compiler reads it, and complains of a mistake that it no longer sees.
 */
import type {
  ApiClient,
  City,
  CompareResult,
  Likeness,
  Problem,
  RankedRecommendation,
  ReportsResult,
  SearchResult,
} from '@tablewise/api-client';

/** Of what is sent. */
export function misspelledRequests(api: ApiClient): readonly Promise<unknown>[] {
  const path = { id: 'p1' };
  return [
    // @ts-expect-error There is no such path.
    api.GET('/api/v1/restaurant'),
    // @ts-expect-error The path does not answer to this method.
    api.POST('/api/v1/cuisines'),
    // @ts-expect-error The path has no id.
    api.GET('/api/v1/restaurants/{id}'),
    // @ts-expect-error Misspelled: areas
    api.GET('/api/v1/restaurants', { params: { query: { areas: ['TST'] } } }),
    // @ts-expect-error A list, not a text.
    api.GET('/api/v1/restaurants', { params: { query: { area: 'TST' } } }),
    // @ts-expect-error No such level.
    api.GET('/api/v1/restaurants', { params: { query: { level: 'town' } } }),
    // @ts-expect-error A tag, not a list of them.
    api.GET('/api/v1/restaurants', { params: { query: { lang: ['ar', 'en'] } } }),
    // @ts-expect-error A flag, not a text.
    api.GET('/api/v1/restaurants', { params: { query: { open_now: 'yes' } } }),
    // @ts-expect-error Misspelled: openNow
    api.GET('/api/v1/restaurants', { params: { query: { openNow: true } } }),
    // @ts-expect-error A number, not a text.
    api.GET('/api/v1/restaurants', { params: { query: { limit: '20' } } }),
    // @ts-expect-error In a URL a point is a text.
    api.GET('/api/v1/restaurants', { params: { query: { near: { lat: 22.3, lng: 114.2 } } } }),
    // @ts-expect-error No such order.
    api.GET('/api/v1/restaurants', { params: { query: { sort: 'closest' } } }),
    // @ts-expect-error No such facet.
    api.GET('/api/v1/restaurants', { params: { query: { facets: ['colour'] } } }),
    // @ts-expect-error A completion needs a text.
    api.GET('/api/v1/restaurants/autocomplete', { params: { query: { limit: 3 } } }),
    // @ts-expect-error A district search needs districts.
    api.POST('/api/v1/restaurants/search/district', { body: { limit: 5 } }),
    // @ts-expect-error Misspelled: distrcits
    api.POST('/api/v1/restaurants/search/combined', { body: { distrcits: ['TST'] } }),
    api.POST('/api/v1/restaurants/search/meal-type', {
      // @ts-expect-error No such rule.
      body: { meal_types: [], meal_rule: 'all' },
    }),
    api.POST('/api/v1/restaurants/recommend', {
      // @ts-expect-error No such method of ranking.
      body: { restaurants: [], ranking_method: 'votes' },
    }),
    // @ts-expect-error Misspelled: wish
    api.POST('/api/v1/recommendations', { body: { wish: { stay_min: 90 } } }),
    // @ts-expect-error Misspelled: stay_mins
    api.POST('/api/v1/recommendations', { body: { wishes: { stay_mins: 90 } } }),
    // @ts-expect-error No such vote.
    api.PUT('/api/v1/restaurants/{id}/vote', { params: { path }, body: { vote: 'love' } }),
    // @ts-expect-error A vote has a body.
    api.PUT('/api/v1/restaurants/{id}/vote', { params: { path } }),
    api.POST('/api/v1/mcp/servers/{name}/resize', {
      params: { path: { name: 's' } },
      // @ts-expect-error The pool has two sizes.
      body: { max_size: 2 },
    }),
  ];
}

/** Of what is reported, and how that is read. */
export function misspelledReports(api: ApiClient, { reports }: ReportsResult): readonly unknown[] {
  const path = { id: 'p1' };
  return [
    api.POST('/api/v1/restaurants/{id}/reports', {
      params: { path },
      // @ts-expect-error No such kind of report.
      body: { kind: 'noise' },
    }),
    // @ts-expect-error No such state of reports.
    api.GET('/api/v1/reports', { params: { query: { state: 'shut' } } }),
    // @ts-expect-error The restaurant may be gone, and its name with it.
    reports[0]?.restaurant_name.length,
    // @ts-expect-error Misspelled: settledAt
    reports[0]?.settledAt,
  ];
}

/** Of what is sent to look closer. */
export function misspelledLooks(api: ApiClient): readonly Promise<unknown>[] {
  const path = { id: 'p1' };
  return [
    // @ts-expect-error A comparison needs ids.
    api.POST('/api/v1/restaurants/compare', { body: { restaurants: [] } }),
    // @ts-expect-error Misspelled: id
    api.POST('/api/v1/restaurants/explain', { body: { restaurants: [], ids: 'p1' } }),
    // @ts-expect-error Misspelled: analyses
    api.GET('/api/v1/restaurants/{id}/reviews', { params: { path, query: { analyses: true } } }),
    // @ts-expect-error A number, not a text.
    api.GET('/api/v1/restaurants/{id}/similar', { params: { path, query: { limit: 'ten' } } }),
    // @ts-expect-error A city has no id.
    api.GET('/api/v1/city/{id}', { params: { path } }),
  ];
}

/** Of what is read. */
export function misspelledReads(
  result: SearchResult,
  ranked: RankedRecommendation,
  problem: Problem,
): readonly unknown[] {
  const [place] = result.restaurants;
  const [explanation] = ranked.explanations;
  return [
    // @ts-expect-error Misspelled: totl
    result.totl,
    // @ts-expect-error Misspelled: nextCursor
    result.nextCursor,
    // @ts-expect-error Misspelled: places
    result.places,
    // @ts-expect-error Misspelled: distirct
    place?.distirct,
    // @ts-expect-error Misspelled: distance
    place?.distance,
    // @ts-expect-error Misspelled: priceLevel
    place?.priceLevel,
    // @ts-expect-error Misspelled: sentiment.dislike
    place?.sentiment.dislike,
    // @ts-expect-error Misspelled: location.lon
    place?.location?.lon,
    // @ts-expect-error Misspelled: meals.supper
    place?.meals?.supper,
    // @ts-expect-error Only what is open says until when.
    place?.open?.until,
    // @ts-expect-error Misspelled: currenci
    place?.currenci,
    // @ts-expect-error Misspelled: metadata.town
    result.metadata.town,
    // @ts-expect-error Misspelled: metadata.generated
    result.metadata.generated,
    // @ts-expect-error Misspelled: search_criteria.district
    result.metadata.search_criteria.district,
    // @ts-expect-error Misspelled: atribution
    result.metadata.atribution,
    // @ts-expect-error Misspelled: explanation.why
    explanation?.why,
    // @ts-expect-error Misspelled: terms[].point
    explanation?.terms[0]?.point,
    // @ts-expect-error Only some reasons have a share of likes.
    explanation?.reasons[0]?.liked,
    // @ts-expect-error Misspelled: cod
    problem.cod,
    // @ts-expect-error Misspelled: errors[].path
    problem.errors?.[0]?.path,
  ];
}

/** Of what is read of a city and of a closer look. */
export function misspelledLooksRead(
  city: City,
  compared: CompareResult,
  likeness: Likeness,
): readonly unknown[] {
  return [
    // @ts-expect-error Misspelled: price_bands[].upto
    city.price_bands[0]?.upto,
    // @ts-expect-error Misspelled: weekends
    city.weekends,
    // @ts-expect-error Misspelled: landmarks[].centre
    city.landmarks[0]?.centre,
    // @ts-expect-error Misspelled: centre.lon
    city.centre.lon,
    // @ts-expect-error Misspelled: bestBy
    compared.bestBy,
    // @ts-expect-error Misspelled: comparisons[].winner
    compared.comparisons[0]?.winner,
    // @ts-expect-error Misspelled: alike
    likeness.alike,
  ];
}
