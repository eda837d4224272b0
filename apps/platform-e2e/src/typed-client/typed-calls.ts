/*
 * Calls as a front end makes them, each reading from its answer what the types say is there. Compiled
 * strictly, and sent to the running platform by `contract.spec.ts`; `misspelled-calls.ts` is the
 * other side: the same calls with a mistake each, none of which compiles.
 */
import { dataOf, pagesOf, problemOf } from '@tablewise/api-client';
import type { ApiClient } from '@tablewise/api-client';

/** Resolves with what was read: `undefined` means that it was not there. */
type TypedCall = (api: ApiClient) => Promise<unknown>;

const RECORDS = [
  { id: 'r1', name: 'Wing Kee', sentiment: { likes: 100, neutral: 20, dislikes: 10 } },
  { id: 'r2', name: 'Sun Hing', sentiment: { likes: 50, neutral: 25, dislikes: 15 } },
];
const AREA = 'Tsim Sha Tsui';

async function anId(api: ApiClient): Promise<string> {
  const query = { limit: 1 };
  const { restaurants } = dataOf(await api.GET('/api/v1/restaurants', { params: { query } }));
  return restaurants[0]?.id ?? '';
}

const SEARCHES: Readonly<Record<string, TypedCall>> = {
  'everything, the best first': async (api) =>
    dataOf(await api.GET('/api/v1/restaurants')).restaurants[0]?.name,
  'by area': async (api) => {
    const query = { area: [AREA] };
    return dataOf(await api.GET('/api/v1/restaurants', { params: { query } })).metadata
      .search_criteria.normalized_districts;
  },
  'by district and level': async (api) => {
    const query = { district: ['Wan Chai'], level: 'district' as const };
    return dataOf(await api.GET('/api/v1/restaurants', { params: { query } })).metadata
      .search_criteria.taken_as?.[0]?.level;
  },
  'by meal on a day': async (api) => {
    const query = { meal: ['dinner'], meal_day: 'sunday' as const };
    return dataOf(await api.GET('/api/v1/restaurants', { params: { query } })).metadata
      .meal_type_counts?.['dinner'];
  },
  'by words': async (api) => {
    const query = { q: 'noodle' };
    return dataOf(await api.GET('/api/v1/restaurants', { params: { query } })).total;
  },
  'near a point, the nearest first': async (api) => {
    const query = { near: '22.2975,114.1728', radius_m: 800, sort: 'distance' } as const;
    return dataOf(await api.GET('/api/v1/restaurants', { params: { query } })).restaurants[0]
      ?.distance_m;
  },
  'within bounds': async (api) => {
    const query = { box: '22.27,114.14,22.3,114.2' };
    return dataOf(await api.GET('/api/v1/restaurants', { params: { query } })).metadata
      .search_criteria.box?.north;
  },
  'open now, or who knows': async (api) => {
    const query = { open_now: true, include_unknown: true };
    return dataOf(await api.GET('/api/v1/restaurants', { params: { query } })).restaurants[0]?.open
      ?.state;
  },
  'open at a time': async (api) => {
    const query = { open_at: '2026-11-21T19:30', limit: 1 };
    const { restaurants } = dataOf(await api.GET('/api/v1/restaurants', { params: { query } }));
    const open = restaurants[0]?.open;
    if (open?.state !== 'open') return undefined;
    return open.closing === 'until' ? open.until : open.closing;
  },
  'by cuisine and price': async (api) => {
    const query = { cuisine: ['noodle'], price_level: [1, 2] };
    return dataOf(await api.GET('/api/v1/restaurants', { params: { query } })).restaurants[0]
      ?.price_level;
  },
  'by score and votes': async (api) => {
    const query = { min_score: 0.8, min_votes: 30, sort: 'votes' } as const;
    return dataOf(await api.GET('/api/v1/restaurants', { params: { query } })).restaurants[0]
      ?.sentiment.likes;
  },
  'with counts by facet': async (api) => {
    const query = { facets: ['cuisine' as const, 'price_level' as const], limit: 1 };
    return dataOf(await api.GET('/api/v1/restaurants', { params: { query } })).metadata.facets
      ?.cuisine?.[0]?.label;
  },
  'some fields, in Chinese': async (api) => {
    const query = { fields: ['names', 'district', 'opening_hours'], lang: 'zh' as const };
    return dataOf(await api.GET('/api/v1/restaurants', { params: { query } })).restaurants[0]
      ?.names?.['zh'];
  },
  'with how it came about': async (api) => {
    const query = { explain: true, limit: 1 };
    return dataOf(await api.GET('/api/v1/restaurants', { params: { query } })).metadata.explain
      ?.plans[0]?.source;
  },
  'page after page': async (api) => {
    const query = { area: ['Stanley'], limit: 5 };
    const pages = pagesOf((start) =>
      api.GET('/api/v1/restaurants', { params: { query: { ...query, ...start } } }),
    );
    let count = 0;
    for await (const page of pages) count += page.count;
    return count || undefined;
  },
  'not again what is known': async (api) => {
    const { response } = await api.GET('/api/v1/cuisines');
    const known = { 'If-None-Match': response.headers.get('etag') ?? '' };
    const again = await api.GET('/api/v1/cuisines', { params: { header: known } });
    return again.response.status === 304 || undefined;
  },
};

const RECORDS_OF_ONE: Readonly<Record<string, TypedCall>> = {
  'one restaurant': async (api) => {
    const path = { id: await anId(api) };
    return dataOf(await api.GET('/api/v1/restaurants/{id}', { params: { path } })).restaurant.meals
      ?.dinner;
  },
  'its fields': async (api) => {
    const params = { path: { id: await anId(api) }, query: { fields: ['sources'] } };
    return dataOf(await api.GET('/api/v1/restaurants/{id}', { params })).restaurant.sources?.[0]
      ?.licence;
  },
  'its reviews': async (api) => {
    const params = { path: { id: await anId(api) }, query: { limit: 3 } };
    return dataOf(await api.GET('/api/v1/restaurants/{id}/reviews', { params })).total;
  },
  'what its reviews express': async (api) => {
    const params = { path: { id: await anId(api) }, query: { analysis: true } };
    return dataOf(await api.GET('/api/v1/restaurants/{id}/reviews', { params })).degraded;
  },
  'others like it': async (api) => {
    const params = { path: { id: await anId(api) }, query: { limit: 3 } };
    const answer = await api.GET('/api/v1/restaurants/{id}/similar', { params });
    return dataOf(answer).likenesses[0]?.similarity;
  },
  'none of that id': async (api) => {
    const params = { path: { id: 'nobody' } };
    const { error } = await api.GET('/api/v1/restaurants/{id}', { params });
    return problemOf(error)?.code;
  },
  completions: async (api) => {
    const query = { q: 'wan', limit: 3 };
    const answer = await api.GET('/api/v1/restaurants/autocomplete', { params: { query } });
    return dataOf(answer).suggestions[0]?.kind;
  },
  'the city': async (api) => dataOf(await api.GET('/api/v1/city')).price_bands[0]?.to,
  'where diners say they are': async (api) =>
    dataOf(await api.GET('/api/v1/city')).landmarks[0]?.location.lat,
  'a restaurant in the first language of the city, and its money': async (api) => {
    const { languages } = dataOf(await api.GET('/api/v1/city'));
    const [lang = 'en'] = languages;
    const query = { lang, price_level: [2], limit: 1 };
    const { restaurants, metadata } = dataOf(
      await api.GET('/api/v1/restaurants', { params: { query } }),
    );
    const [place] = restaurants;
    return place?.currency && `${metadata.city}: ${place.price_range} of ${place.currency}`;
  },
  areas: async (api) => dataOf(await api.GET('/api/v1/districts')).regions[0]?.areas[0]?.centre.lat,
  cuisines: async (api) => {
    const query = { lang: 'zh' } as const;
    return dataOf(await api.GET('/api/v1/cuisines', { params: { query } })).cuisines[0]?.label;
  },
};

const ADVICE: Readonly<Record<string, TypedCall>> = {
  'a recommendation by URL': async (api) => {
    const query = { district: [AREA], stay_min: 90, must_have: ['dinner'], limit: 3 };
    const answer = await api.GET('/api/v1/recommendations', { params: { query } });
    return dataOf(answer).message;
  },
  'a recommendation by wishes': async (api) => {
    const body = {
      districts: [AREA],
      wishes: { price_levels: [1, 2], weights: { votes: 2 } },
      diversity: true,
    };
    const result = dataOf(await api.POST('/api/v1/recommendations', { body }));
    return result.outcome === 'ranked' ? result.explanations[0]?.terms[0]?.points : undefined;
  },
  'the reasons of a recommendation': async (api) => {
    const result = dataOf(await api.POST('/api/v1/recommendations', { body: { q: 'noodle' } }));
    if (result.outcome !== 'ranked') return undefined;
    const reasons = result.explanations[0]?.reasons ?? [];
    return reasons.flatMap((reason) => (reason.kind === 'votes' ? [reason.liked] : []))[0];
  },
  'a recommendation of nothing': async (api) => {
    const body = { districts: ['Lo Wu'], cuisines: ['sushi'], min_votes: 1_000_000 };
    const result = dataOf(await api.POST('/api/v1/recommendations', { body }));
    return result.recommendation === null ? result.outcome : undefined;
  },
  'search by district': async (api) => {
    const body = { districts: [AREA] };
    const answer = await api.POST('/api/v1/restaurants/search/district', { body });
    return dataOf(answer).metadata.district_counts?.[AREA];
  },
  'search by meal': async (api) => {
    const body = { meal_types: ['breakfast'], limit: 2 };
    const answer = await api.POST('/api/v1/restaurants/search/meal-type', { body });
    return dataOf(answer).metadata.meal_periods?.['breakfast'];
  },
  'search by both': async (api) => {
    const body = { districts: [AREA], meal_types: ['lunch'], meal_rule: 'any' as const };
    const answer = await api.POST('/api/v1/restaurants/search/combined', { body });
    return dataOf(answer).count;
  },
  'a ranking of records': async (api) => {
    const body = { restaurants: RECORDS };
    const answer = await api.POST('/api/v1/restaurants/recommend', { body });
    return dataOf(answer).why_first?.reasons[0]?.kind;
  },
  'a ranking that weighs, of what a search found': async (api) => {
    const found = await api.POST('/api/v1/restaurants/search/district', {
      body: { districts: [AREA] },
    });
    const { restaurants } = dataOf(found);
    const body = { restaurants, ranking_method: 'bayesian', prior: 'cuisine' } as const;
    const answer = await api.POST('/api/v1/restaurants/recommend', { body });
    return dataOf(answer).analysis_summary.recommendation_confidence.level;
  },
  'a ranking of one record': async (api) => {
    const body = { restaurants: RECORDS.slice(0, 1) };
    const result = dataOf(await api.POST('/api/v1/restaurants/recommend', { body }));
    return result.why_first === undefined ? result.explanations[0]?.text : undefined;
  },
  'reasons of a record without a time zone': async (api) => {
    const [record] = RECORDS;
    const restaurants = [{ ...record, opening_hours: 'Mo-Su 11:00-22:00' }];
    const wishes = { arrive_at: '2026-11-21T11:30Z', stay_min: 60 };
    const result = dataOf(
      await api.POST('/api/v1/restaurants/recommend', { body: { restaurants, wishes } }),
    );
    const reasons = result.explanations[0]?.reasons ?? [];
    return reasons.flatMap((reason) => (reason.kind === 'open' ? [reason.stay_min] : []))[0];
  },
  'records of which one cannot be read': async (api) => {
    const body = { restaurants: [...RECORDS, { name: 'nameless' }], strict: true };
    const { error } = await api.POST('/api/v1/restaurants/recommend', { body });
    return problemOf(error)?.rejected?.[0]?.pointer;
  },
  'figures of records': async (api) => {
    const answer = await api.POST('/api/v1/restaurants/analyze', {
      body: { restaurants: RECORDS },
    });
    return dataOf(answer).sentiment_analysis.average_likes;
  },
  'records side by side': async (api) => {
    const body = { restaurants: RECORDS, ids: ['r1', 'r2'] };
    const answer = await api.POST('/api/v1/restaurants/compare', { body });
    return dataOf(answer).comparisons[0]?.first.id;
  },
  'why one stands where it stands': async (api) => {
    const body = { restaurants: RECORDS, id: 'r2' };
    const answer = await api.POST('/api/v1/restaurants/explain', { body });
    return dataOf(answer).behind_first?.text;
  },
  'why the first stands first': async (api) => {
    const body = { restaurants: RECORDS, id: 'r1' };
    const result = dataOf(await api.POST('/api/v1/restaurants/explain', { body }));
    return result.behind_first === undefined ? result.ahead_of_next?.text : undefined;
  },
  'an unknown district': async (api) => {
    const body = { districts: ['Atlantis'] };
    const { error } = await api.POST('/api/v1/restaurants/search/district', { body });
    return problemOf(error)?.errors?.[0]?.pointer;
  },
};

const VOTES_AND_STATE: Readonly<Record<string, TypedCall>> = {
  'a vote': async (api) => {
    const params = { path: { id: await anId(api) } };
    const answer = await api.PUT('/api/v1/restaurants/{id}/vote', {
      params,
      body: { vote: 'like' },
    });
    return dataOf(answer).sentiment.likes;
  },
  'something wrong, and who reads of it': async (api) => {
    const params = { path: { id: await anId(api) } };
    const body = { kind: 'hours', text: 'Closed on Mondays.' } as const;
    const made = await api.POST('/api/v1/restaurants/{id}/reports', { params, body });
    const { id } = dataOf(made).report;
    const query = { state: 'open', limit: 100 } as const;
    const { reports } = dataOf(await api.GET('/api/v1/reports', { params: { query } }));
    const settled = await api.POST('/api/v1/reports/{id}/settle', { params: { path: { id } } });
    const { settled_at: at } = dataOf(settled).report;
    return at && reports.find((each) => each.id === id)?.restaurant_name;
  },
  'what is kept of a voter': async (api) => dataOf(await api.GET('/api/v1/voter')).count,
  'the state of the platform': async (api) => dataOf(await api.GET('/health')).status,
  'the servers behind it': async (api) =>
    dataOf(await api.GET('/api/v1/mcp/servers')).servers[0]?.endpoints[0]?.limit.max_size,
  'the connections to them': async (api) => dataOf(await api.GET('/mcp-pool-stats')).total_pools,
  'how a call went': async (api) => {
    const { response } = await api.GET('/api/v1/cuisines');
    const path = { id: response.headers.get('x-call-id') ?? '' };
    const answer = await api.GET('/api/v1/mcp/calls/{id}', { params: { path } });
    return dataOf(answer).attempts[0]?.picked;
  },
};

/** By what each asks for. */
export const TYPED_CALLS: Readonly<Record<string, TypedCall>> = {
  ...SEARCHES,
  ...RECORDS_OF_ONE,
  ...ADVICE,
  ...VOTES_AND_STATE,
};
