import { isOriginalMethod } from '@tablewise/contracts';
import { sentenceLanguage } from '../http/language-tags.ts';
import { searchCriteria } from './recommendation-input.ts';
import type { RecommendationInput } from './recommendation-input.ts';

/** Enough to choose from; their records cross the wire twice. */
const MAX_CONSIDERED = 100;

const CRITERIA = Object.keys(searchCriteria.shape);

/** Who only says how long to stay comes now; that the hours are unknown is for the reasons to say. */
const FROM_NOW_ON = { open_now: true, include_unknown: true };

/** What the search tool is asked: whole records, so that the reasoning has all it may need. */
export function searchingArguments(input: RecommendationInput): object {
  const isTimeGiven = input.open_now || input.open_at !== undefined;
  return {
    ...Object.fromEntries(Object.entries(input).filter(([name]) => CRITERIA.includes(name))),
    ...(input.wishes?.stay_min !== undefined && !isTimeGiven && FROM_NOW_ON),
    wished: wishedNames(input),
    sort: 'best',
    limit: MAX_CONSIDERED,
  };
}

/** The names among the wishes, which the search knows and the reasoning does not. */
function wishedNames({ wishes }: RecommendationInput): object | undefined {
  if (wishes === undefined) return undefined;
  const { cuisines, cuisines_avoided, must_haves } = wishes;
  return { cuisines, cuisines_avoided, must_haves };
}

/** What the reasoning tool is asked of the restaurants that the search found. */
export function reasoningArguments(
  input: RecommendationInput,
  restaurants: readonly unknown[],
  now: Date,
): object {
  const { ranking_method, prior, diversity, pick, seed } = input;
  const lang = sentenceLanguage(input.lang);
  const weighed = isOriginalMethod(ranking_method) ? {} : { wishes: wishesOf(input, now) };
  return { restaurants, ranking_method, prior, diversity, pick, seed, lang, ...weighed };
}

/** What the criteria say of the party is a wish, too: it is close to it, and open long enough. */
function wishesOf({ near, open_now, open_at, wishes }: RecommendationInput, now: Date): object {
  const isNow = open_now || (wishes?.stay_min !== undefined && open_at === undefined);
  return { ...wishes, near, arrive_at: isNow ? now.toISOString() : open_at };
}
