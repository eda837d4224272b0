import type { ReviewSentiment } from '@tablewise/restaurant-reasoning';
import type { DegradedReason } from './degraded-reason.ts';

/** A review as it came from a source: untrusted text. */
export interface Review {
  /** The caller's own; not looked at. */
  readonly id: string;
  /** Of any length, empty too. */
  readonly text: string;
  /** BCP 47 (`en`, `zh-Hant`, `yue`), where the source says it. */
  readonly language?: string;
}

export interface AnalyzeContext {
  readonly signal: AbortSignal;
  /** Milliseconds of the analyst's clock. Everything that one call does shares it. */
  readonly deadlineAt: number;
}

/** Who read a review. `degraded`: a language model was wanted, and why it is not its answer. */
export type Provenance =
  | { readonly provider: 'llm'; readonly degraded: false }
  | { readonly provider: 'local'; readonly degraded: true; readonly reason: DegradedReason };

/** What one review says, by whom; evidence spans are pieces of the review that came in. */
export type ReviewAnalysis = ReviewSentiment & { readonly id: string } & Provenance;

export type LocalAnalysis = Extract<ReviewAnalysis, { readonly provider: 'local' }>;

/** Reads reviews: the same number of answers, in the same order. */
export interface ReviewAnalyst {
  /** @throws DeadlineExceededError where even the local model had no time, or the signal's reason */
  analyze(reviews: readonly Review[], context: AnalyzeContext): Promise<readonly ReviewAnalysis[]>;
}
