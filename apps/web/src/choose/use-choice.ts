import { dataOf } from '@tablewise/api-client';
import type { RecommendationResult } from '@tablewise/api-client';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../api/use-answer.ts';
import type { Asked } from '../api/use-answer.ts';
import { page } from '../page.ts';
import { currentLocation, navigate, queryHref } from '../router/location.ts';
import { useFormat } from '../words/words.ts';
import { isBlank, questionIn } from './question.ts';
import type { Question } from './question.ts';

/** What was asked last is shown while the next question is being filled in. */
const LAST = 'choose:asked';

export interface Choice {
  readonly question: Question | undefined;
  readonly asked: Asked<RecommendationResult>;
  /** The address has moved on since it was asked. */
  readonly isEdited: boolean;
}

/** The answer to what the address asks, or to what it asked before it was changed. */
export function useChoice(query: URLSearchParams): Choice {
  const { apiLanguage: lang } = useFormat();
  const own = questionIn(query);
  const question = own ?? lastOf(query);
  useEffect(() => {
    if (own !== undefined) page.answers.keep(LAST, own);
  }, [JSON.stringify(own)]);
  const key = question && `choose:${lang}:${JSON.stringify(question)}`;
  const asked = useAnswer(key, async (signal) => {
    const params = { query: { ...question, lang } };
    return dataOf(await page.api.GET('/api/v1/recommendations', { params, signal }));
  });
  useSeen(own !== undefined && asked.state === 'here' ? asked.data : undefined);
  return { question, asked, isEdited: own === undefined && question !== undefined };
}

/** The address holds of which data the answer is, so that whoever follows it hears of changes. */
function useSeen(answer: RecommendationResult | undefined): void {
  useEffect(() => {
    const location = currentLocation();
    if (answer === undefined || location.query.has('seen')) return;
    const seen = String(answer.metadata.generation);
    navigate(queryHref(location, { seen }), { replace: true });
  }, [answer]);
}

function lastOf(query: URLSearchParams): Question | undefined {
  return isBlank(query) ? undefined : (page.answers.get(LAST) as Question | undefined);
}
