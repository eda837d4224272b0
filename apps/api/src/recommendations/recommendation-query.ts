import { brokenRules } from '@tablewise/contracts';
import type { Fault } from '@tablewise/contracts';
import type { z } from 'zod';
import { listOf, once } from '../http/query/formats.ts';
import { FLAG, NUMBER, TEXT, WHOLE_NUMBER } from '../http/query/notations.ts';
import type { QueryContract } from '../http/query/query-contract.ts';
import { inParameters } from '../restaurants/queries/parameter-names.ts';
import { searchArguments } from '../restaurants/queries/search-arguments.ts';
import { areaFaults, searchQuery } from '../restaurants/queries/search-query.ts';
import { parameterPointers } from './parameter-pointers.ts';
import { RECOMMENDATION_RULES, recommendationFields } from './recommendation-input.ts';
import type { RecommendationInput } from './recommendation-input.ts';

const { formats } = searchQuery;
const { shape } = recommendationFields;
const wishes = shape.wishes.unwrap().shape;
/** Beside the criteria of the same kind, so that one is not taken for the other. */
const wished = <Field extends z.ZodType>(field: Field): Field =>
  field.describe(`Wished for, not demanded: ${field.description ?? ''}`);

const schema = searchQuery.schema
  .omit({ sort: true, facets: true, explain: true, limit: true, cursor: true, fields: true })
  .extend({
    walk_m: wishes.walk_m,
    stay_min: wishes.stay_min,
    want_price_level: wished(wishes.price_levels),
    want_cuisine: wished(wishes.cuisines),
    avoid_cuisine: wished(wishes.cuisines_avoided),
    must_have: wishes.must_haves,
    ranking_method: shape.ranking_method,
    prior: shape.prior,
    diversity: shape.diversity,
    pick: shape.pick,
    seed: shape.seed,
    limit: shape.limit,
  });

/** Checked, under the names of the parameters. */
export type RecommendationQuery = z.output<typeof schema>;

/** The parameters of a search, and beside them each wish under a name of its own. */
export const recommendationQuery = {
  schema,
  formats: {
    district: formats.district,
    area: formats.area,
    level: formats.level,
    meal: formats.meal,
    meal_rule: formats.meal_rule,
    meal_day: formats.meal_day,
    q: formats.q,
    near: formats.near,
    radius_m: formats.radius_m,
    box: formats.box,
    open_now: formats.open_now,
    open_at: formats.open_at,
    include_unknown: formats.include_unknown,
    cuisine: formats.cuisine,
    price_level: formats.price_level,
    min_score: formats.min_score,
    min_votes: formats.min_votes,
    lang: formats.lang,
    walk_m: once(NUMBER),
    stay_min: once(WHOLE_NUMBER),
    want_price_level: listOf(WHOLE_NUMBER),
    want_cuisine: listOf(TEXT),
    avoid_cuisine: listOf(TEXT),
    must_have: listOf(TEXT),
    ranking_method: once(TEXT),
    prior: once(TEXT),
    diversity: once(FLAG),
    pick: once(TEXT),
    seed: once(WHOLE_NUMBER),
    limit: once(WHOLE_NUMBER),
  },
  faultsBetween,
} satisfies QueryContract<typeof schema.shape>;

/** What a checked query asks for, under the tools' names. */
export function askedBy(query: RecommendationQuery): RecommendationInput {
  const {
    walk_m,
    stay_min,
    want_price_level: price_levels,
    want_cuisine: cuisines,
    avoid_cuisine: cuisines_avoided,
    must_have: must_haves,
    ranking_method,
    prior,
    diversity,
    pick,
    seed,
    limit,
    ...search
  } = query;
  const { meal_rule, open_now, include_unknown } = search;
  const wanted = { walk_m, stay_min, price_levels, cuisines, cuisines_avoided, must_haves };
  const isWished = Object.values(wanted).some((wish) => wish !== undefined);
  return {
    ...searchArguments(search, query.lang),
    meal_rule,
    open_now,
    include_unknown,
    ...(isWished && { wishes: wanted }),
    ranking_method,
    prior,
    diversity,
    pick,
    seed,
    limit,
  };
}

function faultsBetween(query: RecommendationQuery): Fault[] {
  const twice = areaFaults(query);
  if (twice.length > 0) return twice;
  const pointerFor = parameterPointers(query);
  return brokenRules(RECOMMENDATION_RULES, askedBy(query)).map(({ pointer, detail }) => ({
    pointer: pointerFor(pointer) ?? pointer,
    detail: inParameters(detail),
  }));
}
