import type { Language } from '@tablewise/contracts';
import { counted } from '@tablewise/kernel';
import type { RecommendationResult } from './recommendation-result.ts';

type Numbers = Pick<RecommendationResult, 'total' | 'considered'>;
type Message = (numbers: Numbers) => string;

const matches = (total: number): string => counted(total, 'match', 'matches');

const MESSAGES: Readonly<Record<RecommendationResult['outcome'], Record<Language, Message>>> = {
  ranked: {
    en: ({ total, considered }) => `Ranked: ${considered} of ${matches(total)}.`,
    zh: ({ total, considered }) => `符合條件：${total} 間；已排名：${considered} 間。`,
  },
  ranked_by_prior: {
    en: ({ total, considered }) =>
      `Ranked: ${considered} of ${matches(total)}, none with votes: what votes are like in ` +
      'general stands in their place.',
    zh: ({ total, considered }) =>
      `符合條件：${total} 間；已排名：${considered} 間。全部未有評價，以一般評價代替。`,
  },
  unranked: {
    en: ({ total }) =>
      `Found: ${matches(total)}. Ranking is not possible now: this is the order of the scores, ` +
      'without reasons.',
    zh: ({ total }) => `符合條件：${total} 間。暫時未能排名，現按評分排列，未有理由。`,
  },
  nothing_found: {
    en: () => 'Nothing matches these criteria.',
    zh: () => '沒有符合條件的餐廳。',
  },
};

/** What came of a recommendation, for a person. */
export function messageFor(
  outcome: RecommendationResult['outcome'],
  numbers: Numbers,
  lang: Language,
): string {
  return MESSAGES[outcome][lang](numbers);
}
