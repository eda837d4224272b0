import type { PlaceOnPage, Reason, Votes } from '@tablewise/contracts';
import { PRIOR_WEIGHT } from '@tablewise/restaurant-domain';
import { distanceOf } from '../context/distance-term.ts';
import { totalVotes } from '../ranking/original-rankings.ts';
import { meanOf } from '../ranking/priors.ts';
import type { Ranking } from '../ranking/rank-places.ts';
import { posteriorOf } from '../ranking/ranked-place.ts';
import type { RankedPlace } from '../ranking/ranked-place.ts';
import { rounded } from '../statistics.ts';
import { clip } from './clip.ts';

/** Of the share of content, from what is expected in general: less is not worth a word. */
const NOTEWORTHY = 0.03;
/** Standard deviations to either side that hold 90 % of a normal distribution. */
const Z_90 = 1.645;
const LEVEL = 90;
const MOST_ASPECTS = 3;
const QUOTE_LENGTH = 120;

/** Everything that speaks for a place, against it, or is a fact, with its numbers. */
export function placeReasons(ranked: RankedPlace, { method, scale }: Ranking): Reason[] {
  const { place } = ranked.judged;
  return [
    { kind: 'score', tone: 'fact', method, score: rounded(ranked.score) },
    ...opinionReasons(ranked),
    ...doubtReasons(ranked),
    ...aspectReasons(ranked),
    ...(scale?.wishes ?? []).flatMap((wish) => wish.reasons(place)),
    ...unaskedFacts(place, new Set(scale?.wishes.map(({ term }) => term))),
    ...diversityReasons(ranked),
  ];
}

/** Votes and reviews, each by themselves. */
function opinionReasons(ranked: RankedPlace): Reason[] {
  const { judged, prior } = ranked;
  const lead = posteriorOf(ranked).mean - meanOf(prior.shares);
  const tone = lead > NOTEWORTHY ? 'strength' : lead < -NOTEWORTHY ? 'caution' : 'fact';
  const votes = judged.place.sentiment;
  const reasons: Reason[] = [];
  if (totalVotes(votes) > 0) reasons.push({ kind: 'votes', tone, ...countsOf(votes) });
  if (judged.reviews !== undefined) {
    reasons.push({ kind: 'reviews', tone, ...countsOf(judged.reviews) });
  }
  return reasons;
}

function countsOf({ likes, neutral, dislikes }: Votes) {
  const total = likes + neutral + dislikes;
  return { likes, neutral, dislikes, total, liked: rounded((100 * likes) / total) };
}

/** How sure that is, and what it is held against. */
function doubtReasons(ranked: RankedPlace): Reason[] {
  const { judged, prior } = ranked;
  const posterior = posteriorOf(ranked);
  const votes = totalVotes(judged.opinions);
  const spread = Z_90 * posterior.standardDeviation;
  const interval: Reason = {
    kind: 'interval',
    tone: 'fact',
    low: rounded(100 * Math.max(0, posterior.mean - spread)),
    high: rounded(100 * Math.min(1, posterior.mean + spread)),
    level: LEVEL,
  };
  const { cuisine } = prior;
  const general: Reason = {
    kind: 'prior',
    tone: votes < PRIOR_WEIGHT ? 'caution' : 'fact',
    ...(cuisine === undefined ? { scope: 'all' } : { scope: 'cuisine', cuisine }),
    mean: rounded(100 * meanOf(prior.shares)),
    weight: PRIOR_WEIGHT,
    votes,
  };
  return [interval, general];
}

function aspectReasons({ judged }: RankedPlace): Reason[] {
  return (judged.reviews?.aspects ?? []).slice(0, MOST_ASPECTS).map((opinion) => {
    const { aspect, likes, neutral, dislikes, quotes } = opinion;
    const total = likes + neutral + dislikes;
    const [quote] = quotes;
    return {
      kind: 'aspect',
      tone: likes > dislikes ? 'strength' : likes < dislikes ? 'caution' : 'fact',
      aspect,
      likes,
      neutral,
      dislikes,
      total,
      ...(quote !== undefined && { quote: clip(quote.text, QUOTE_LENGTH) }),
    };
  });
}

/** What the search said and nobody wished for. Not whether it was open: that was at another time. */
function unaskedFacts(place: PlaceOnPage, wished: ReadonlySet<string>): Reason[] {
  const distance = wished.has('distance') ? undefined : distanceOf(place, undefined);
  if (distance === undefined) return [];
  return [{ kind: 'distance', tone: 'fact', distance_m: Math.round(distance) }];
}

function diversityReasons({ rank, rankByScore }: RankedPlace): Reason[] {
  if (rank === rankByScore) return [];
  return [{ kind: 'diversity', tone: 'fact', from_rank: rankByScore, to_rank: rank }];
}
