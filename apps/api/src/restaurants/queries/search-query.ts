import { SEARCH_RULES, brokenRules, pointerTo } from '@tablewise/contracts';
import type { Fault } from '@tablewise/contracts';
import { listOf, once } from '../../http/query/formats.ts';
import { BOX, FLAG, NUMBER, POINT, TEXT, TIME, WHOLE_NUMBER } from '../../http/query/notations.ts';
import type { QueryContract } from '../../http/query/query-contract.ts';
import { inParameters } from './parameter-names.ts';
import { searchArguments, searchPointers, searchSchema } from './search-arguments.ts';
import type { SearchQuery } from './search-arguments.ts';

/** The search by anything: lists are singular here, since one parameter is one value. */
export const searchQuery = {
  schema: searchSchema,
  formats: {
    district: listOf(TEXT),
    area: listOf(TEXT),
    level: once(TEXT),
    meal: listOf(TEXT),
    meal_rule: once(TEXT),
    meal_day: once(TEXT),
    q: once(TEXT),
    near: once(POINT),
    radius_m: once(NUMBER),
    box: once(BOX),
    open_now: once(FLAG),
    open_at: once(TIME),
    include_unknown: once(FLAG),
    cuisine: listOf(TEXT),
    price_level: listOf(WHOLE_NUMBER),
    min_score: once(NUMBER),
    min_votes: once(WHOLE_NUMBER),
    sort: once(TEXT),
    facets: listOf(TEXT),
    limit: once(WHOLE_NUMBER),
    cursor: once(TEXT),
    fields: listOf(TEXT),
    lang: once(TEXT),
    explain: once(FLAG),
  },
  faultsBetween,
} satisfies QueryContract<typeof searchSchema.shape>;

/** The tool's own rules, and ours for what only REST has. */
function faultsBetween(query: SearchQuery): Fault[] {
  const twice = areaFaults(query);
  if (twice.length > 0) return twice;
  const pointerFor = searchPointers(query);
  return brokenRules(SEARCH_RULES, searchArguments(query, undefined)).map(
    ({ pointer, detail }) => ({
      pointer: pointerFor(pointer) ?? pointer,
      detail: inParameters(detail),
    }),
  );
}

/** What is wrong where `area`, which no tool knows, stands beside what it stands for. */
export function areaFaults({
  district,
  area,
  level: asked,
}: Pick<SearchQuery, 'district' | 'area' | 'level'>): Fault[] {
  if (area === undefined || (district === undefined && asked === undefined)) return [];
  const detail = 'area stands for district with level=area: give one or the other';
  return [{ pointer: pointerTo('area'), detail }];
}
