import type { Comparison, ComparisonReason, Difference, Language } from '@tablewise/contracts';
import { shareOfContent, totalVotes } from '../ranking/original-rankings.ts';
import type { Ranking } from '../ranking/rank-places.ts';
import type { RankedPlace } from '../ranking/ranked-place.ts';
import { rounded } from '../statistics.ts';
import { chanceBetter } from './chance-better.ts';
import { scoreTerms } from './explain-place.ts';
import { sayComparison } from './phrases/phrasebook.ts';
import { phrasesIn } from './phrases/phrases-in.ts';

/** Why one place stands before another, with the figures in which they differ, largest first. */
export function comparePlaces(
  first: RankedPlace,
  second: RankedPlace,
  { ranking, lang }: { ranking: Ranking; lang: Language },
): Comparison {
  const lead: ComparisonReason = {
    kind: 'lead',
    first: rounded(first.score),
    second: rounded(second.score),
    lead: rounded(rounded(first.score) - rounded(second.score)),
    chance: rounded(100 * chanceBetter(first, second, ranking.scale)),
  };
  const reasons = [lead, ...differences(first, second, ranking), ...diversified(first, second)];
  const named = { first: nameOf(first), second: nameOf(second) };
  const book = phrasesIn(lang);
  const text = reasons.map((reason) => sayComparison(book, reason, named)).join(book.space);
  return { ...named, reasons, text };
}

function nameOf({ judged: { place }, rank }: RankedPlace): Comparison['first'] {
  return { id: place.id, name: place.name, rank };
}

/** The figures that decided: terms of the score, or what the original order compares in turn. */
function differences(first: RankedPlace, second: RankedPlace, ranking: Ranking): Difference[] {
  const { method } = ranking;
  if (method === 'sentiment_likes' || method === 'combined_sentiment') {
    return untilDecided(ORIGINAL_FIGURES[method].map((figure) => figure(first, second)));
  }
  const others = scoreTerms(second, ranking);
  const terms = scoreTerms(first, ranking).map(({ term, points }, index) =>
    difference({ in: term, unit: 'points', first: points, second: others[index]?.points ?? 0 }),
  );
  const telling = terms.filter(({ favours }) => favours !== 'neither').sort(byGap);
  return telling.length > 0
    ? telling
    : untilDecided([TOTAL_VOTES, ORDER_GIVEN].map((figure) => figure(first, second)));
}

type Figure = (first: RankedPlace, second: RankedPlace) => Difference;

const LIKES: Figure = ({ judged: one }, { judged: other }) =>
  difference({
    in: 'likes',
    unit: 'votes',
    first: one.opinions.likes,
    second: other.opinions.likes,
  });
const TOTAL_VOTES: Figure = ({ judged: one }, { judged: other }) =>
  difference({
    in: 'total_votes',
    unit: 'votes',
    first: totalVotes(one.opinions),
    second: totalVotes(other.opinions),
  });
const CONTENT: Figure = ({ judged: one }, { judged: other }) =>
  difference({
    in: 'content_share',
    unit: 'percent',
    first: rounded(100 * shareOfContent(one.opinions)),
    second: rounded(100 * shareOfContent(other.opinions)),
  });
/** Earlier is better. */
const ORDER_GIVEN: Figure = ({ judged: one }, { judged: other }) => ({
  kind: 'difference',
  in: 'order_given',
  unit: 'position',
  first: one.index + 1,
  second: other.index + 1,
  favours: one.index < other.index ? 'first' : 'second',
});

const ORIGINAL_FIGURES = {
  sentiment_likes: [LIKES, TOTAL_VOTES, ORDER_GIVEN],
  combined_sentiment: [CONTENT, LIKES, ORDER_GIVEN],
} as const;

/** A figure and, where it is a tie, the next one. */
function untilDecided(figures: readonly Difference[]): Difference[] {
  const decisive = figures.findIndex(({ favours }) => favours !== 'neither');
  return figures.slice(0, decisive + 1);
}

function difference(figures: Omit<Difference, 'kind' | 'favours'>): Difference {
  const { first, second } = figures;
  const favours = first === second ? 'neither' : first > second ? 'first' : 'second';
  return { kind: 'difference', ...figures, favours };
}

function byGap(a: Difference, b: Difference): number {
  return Math.abs(b.first - b.second) - Math.abs(a.first - a.second);
}

function diversified(first: RankedPlace, second: RankedPlace): ComparisonReason[] {
  const isMoved = first.rankByScore > second.rankByScore;
  if (!isMoved) return [];
  return [{ kind: 'diversified', first: first.rankByScore, second: second.rankByScore }];
}
