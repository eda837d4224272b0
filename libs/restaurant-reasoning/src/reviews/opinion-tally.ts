import { ASPECTS } from '@tablewise/contracts';
import type { AspectOpinion, ReviewSummary, Votes } from '@tablewise/contracts';
import type { Aspect, Polarity, ReviewSentiment } from '../sentiment/review-sentiment.ts';
import { clip } from '../reasons/clip.ts';
import { mean, rounded } from '../statistics.ts';

/** Of each aspect, the words of the reviews that speak of it most clearly. */
const QUOTES = 2;
const QUOTE_LENGTH = 200;

const KINDS = { like: 'likes', neutral: 'neutral', dislike: 'dislikes' } as const satisfies Record<
  Polarity,
  keyof Votes
>;

interface Quote {
  readonly index: number;
  readonly polarity: Polarity;
  readonly text: string;
  readonly confidence: number;
}

interface AspectTally extends Votes {
  quotes: Quote[];
}

/** Counts what reviews say together, each by its label. */
export class OpinionTally {
  private readonly counts: Votes = { likes: 0, neutral: 0, dislikes: 0 };
  private readonly confidences: number[] = [];
  private readonly aspects = new Map<Aspect, AspectTally>();

  /** `index` is the review's position in the caller's list. */
  add(index: number, { label, confidence, aspects }: ReviewSentiment): void {
    this.counts[KINDS[label]] += 1;
    this.confidences.push(confidence);
    for (const { aspect, polarity, confidence: certainty, evidence } of aspects) {
      const tally = this.aspects.get(aspect) ?? { likes: 0, neutral: 0, dislikes: 0, quotes: [] };
      this.aspects.set(aspect, tally);
      tally[KINDS[polarity]] += 1;
      const [span] = evidence;
      if (span === undefined) continue;
      const text = clip(span.text, QUOTE_LENGTH);
      tally.quotes = clearest([...tally.quotes, { index, polarity, text, confidence: certainty }]);
    }
  }

  summary(): ReviewSummary {
    return {
      review_count: this.confidences.length,
      ...this.counts,
      average_confidence: rounded(mean(this.confidences), 4),
      aspects: ASPECTS.flatMap((aspect) => {
        const tally = this.aspects.get(aspect);
        return tally === undefined ? [] : [opinionOf(aspect, tally)];
      }).sort((a, b) => mentions(b) - mentions(a)),
    };
  }
}

function opinionOf(aspect: Aspect, { quotes, ...counts }: AspectTally): AspectOpinion {
  return {
    aspect,
    ...counts,
    quotes: quotes.map(({ index, polarity, text }) => ({ index, polarity, text })),
  };
}

function clearest(quotes: readonly Quote[]): Quote[] {
  return quotes.toSorted((a, b) => b.confidence - a.confidence).slice(0, QUOTES);
}

function mentions({ likes, neutral, dislikes }: AspectOpinion): number {
  return likes + neutral + dislikes;
}
