import { ASPECTS, VOTE_KINDS } from '@tablewise/contracts';
import type {
  AspectSentiment,
  EvidenceSpan,
  Probabilities,
  ReviewSentiment,
} from '@tablewise/restaurant-reasoning';
import type { AnswerEntry } from '../answer-schema.ts';
import { findQuotation } from './find-quotation.ts';

/** Models round: shares may miss 1 by this much. */
const SUM_TOLERANCE = 0.05;
const MAX_QUOTATIONS = 5;

/**
 * What a model said of a review, if the review bears it out: shares that add up and favour the
 * label, each aspect once, and every quotation found in the text. Otherwise nothing: an answer that
 * is wrong in one point is not trusted in the others.
 */
export function supportedSentiment(entry: AnswerEntry, text: string): ReviewSentiment | undefined {
  const { label, language } = entry;
  const probabilities = sharesOf(entry);
  const aspects = aspectsOf(entry, text);
  if (probabilities === undefined || aspects === undefined) return undefined;
  const confidence = probabilities[label];
  if (VOTE_KINDS.some((other) => probabilities[other] > confidence)) return undefined;
  return { label, confidence, probabilities, language, aspects };
}

function sharesOf({ like, neutral, dislike }: AnswerEntry): Probabilities | undefined {
  const sum = like + neutral + dislike;
  if (![like, neutral, dislike].every(isShare) || Math.abs(sum - 1) > SUM_TOLERANCE)
    return undefined;
  return { like: like / sum, neutral: neutral / sum, dislike: dislike / sum };
}

function aspectsOf(entry: AnswerEntry, text: string): AspectSentiment[] | undefined {
  const aspects: AspectSentiment[] = [];
  for (const { aspect, polarity, confidence, evidence } of entry.aspects) {
    const spans = spansOf(evidence, text);
    const isRepeated = aspects.some((other) => other.aspect === aspect);
    if (spans === undefined || isRepeated || !isShare(confidence)) return undefined;
    aspects.push({ aspect, polarity, confidence, evidence: spans });
  }
  return aspects.sort((a, b) => ASPECTS.indexOf(a.aspect) - ASPECTS.indexOf(b.aspect));
}

/** In the order of the review, each once; nothing where one is not found, or there is none. */
function spansOf(quotations: readonly string[], text: string): EvidenceSpan[] | undefined {
  if (quotations.length === 0 || quotations.length > MAX_QUOTATIONS) return undefined;
  const spans = new Map<number, EvidenceSpan>();
  for (const quotation of quotations) {
    const span = findQuotation(text, quotation);
    if (span === undefined) return undefined;
    spans.set(span.start, span);
  }
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}
