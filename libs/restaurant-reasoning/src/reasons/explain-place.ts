import type { Explanation, Language, Reason, ScoreTerm } from '@tablewise/contracts';
import type { Ranking } from '../ranking/rank-places.ts';
import type { RankedPlace } from '../ranking/ranked-place.ts';
import { termsOf } from '../ranking/scale.ts';
import { rounded } from '../statistics.ts';
import { sayReason } from './phrases/phrasebook.ts';
import { phrasesIn } from './phrases/phrases-in.ts';
import { placeReasons } from './place-reasons.ts';

/** Facts that only a reader of numbers asks for. */
const UNSAID: readonly Reason['kind'][] = ['interval', 'prior'];

/** Why a place stands where it stands. Same place, ranking and language, same words. */
export function explainPlace(
  ranked: RankedPlace,
  { ranking, lang }: { ranking: Ranking; lang: Language },
): Explanation {
  const { place, source } = ranked.judged;
  const reasons = placeReasons(ranked, ranking);
  const book = phrasesIn(lang);
  const said = reasons
    .filter(({ kind, tone }) => tone !== 'fact' || !UNSAID.includes(kind))
    .map((reason) => ({ tone: reason.tone, sentence: sayReason(book, reason.kind, reason) }));
  const sentencesOf = (tone: Reason['tone']): string[] =>
    said.filter((one) => one.tone === tone).map(({ sentence }) => sentence);
  return {
    id: place.id,
    name: place.name,
    rank: ranked.rank,
    score: rounded(ranked.score),
    sentiment_source: source,
    terms: scoreTerms(ranked, ranking),
    reasons,
    strengths: sentencesOf('strength'),
    cautions: sentencesOf('caution'),
    text: said.map(({ sentence }) => sentence).join(book.space),
  };
}

/** What a score is the sum of. */
export function scoreTerms({ values }: RankedPlace, { scale }: Ranking): ScoreTerm[] {
  if (scale === undefined) return [];
  return termsOf(scale).map((term, index) => {
    const [weight = 0, value = 0] = [scale.weights[index], values[index]];
    return {
      term,
      weight: rounded(weight, 4),
      value: rounded(value, 4),
      points: rounded(100 * weight * value),
    };
  });
}
