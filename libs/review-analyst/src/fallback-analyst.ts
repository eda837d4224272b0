import type { Logger } from '@tablewise/kernel';
import type { DegradedReason } from './degraded-reason.ts';
import { contradictsLocal } from './guards/contradicts-local.ts';
import type { LanguageModelAnalyst } from './language-model-analyst.ts';
import type { LocalAnalyst } from './local-analyst.ts';
import type {
  AnalyzeContext,
  LocalAnalysis,
  Review,
  ReviewAnalysis,
  ReviewAnalyst,
} from './review-analyst.ts';
import { declined } from './verdict.ts';
import type { Verdict } from './verdict.ts';
import type { VerdictCache } from './verdict-cache.ts';

export interface FallbackAnalystParts {
  readonly languageModel: Pick<LanguageModelAnalyst, 'read'>;
  readonly local: LocalAnalyst;
  readonly cache: VerdictCache;
  readonly logger: Logger;
}

const NOT_ANSWERED = declined('answer_unsupported');

/**
 * The language model's reading where there is one that holds, the local model's where there is
 * not. The local model reads all of them while the other is waited for: its answers are there at
 * the deadline, and the two can be compared.
 */
export class FallbackAnalyst implements ReviewAnalyst {
  constructor(private readonly parts: FallbackAnalystParts) {}

  async analyze(
    reviews: readonly Review[],
    context: AnalyzeContext,
  ): Promise<readonly ReviewAnalysis[]> {
    const [verdicts, own] = await Promise.all([
      this.verdictsOn(new Set(reviews.map(({ text }) => text)), context),
      this.parts.local.read(reviews, context),
    ]);
    const analyses = own.map(([review, analysis]) => choose(analysis, verdicts.get(review.text)));
    this.report(analyses);
    return analyses;
  }

  private async verdictsOn(
    texts: ReadonlySet<string>,
    context: AnalyzeContext,
  ): Promise<ReadonlyMap<string, Verdict>> {
    const { cache, languageModel } = this.parts;
    const verdicts = new Map<string, Verdict>();
    for (const text of texts) {
      const recalled = cache.recall(text);
      if (recalled !== undefined) verdicts.set(text, recalled);
    }
    const unasked = new Set([...texts].filter((text) => !verdicts.has(text)));
    for (const [text, verdict] of await languageModel.read(unasked, context)) {
      verdicts.set(text, verdict);
      cache.remember(text, verdict);
    }
    return verdicts;
  }

  /** How many had which fate. A failed call was reported where it failed, a misled model is here. */
  private report(analyses: readonly ReviewAnalysis[]): void {
    const { logger } = this.parts;
    const counts: Partial<Record<DegradedReason | 'llm', number>> = {};
    for (const analysis of analyses) {
      const fate = analysis.degraded ? analysis.reason : analysis.provider;
      counts[fate] = (counts[fate] ?? 0) + 1;
    }
    const isOverruled = 'controls_failed' in counts || 'contradicts_local' in counts;
    if (isOverruled) logger.warn({ counts }, 'language model overruled');
    else logger.debug({ counts }, 'reviews analysed');
  }
}

/** The local model is heard about every reading, and answers where there is none. */
function choose(own: LocalAnalysis, verdict: Verdict = NOT_ANSWERED): ReviewAnalysis {
  if (verdict.kind === 'declined') return { ...own, reason: verdict.reason };
  const { sentiment } = verdict;
  if (contradictsLocal(sentiment, own)) return { ...own, reason: 'contradicts_local' };
  return { ...sentiment, id: own.id, provider: 'llm', degraded: false };
}
