import { setImmediate as nextTurn } from 'node:timers/promises';
import { DeadlineExceededError } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import type { SentimentModel } from '@tablewise/restaurant-reasoning';
import type { DegradedReason } from './degraded-reason.ts';
import type { AnalyzeContext, LocalAnalysis, Review, ReviewAnalyst } from './review-analyst.ts';

/** The part of the local model that is needed here. */
export type LocalModel = Pick<SentimentModel, 'analyze'>;

/** Characters between two looks at signal and deadline; a few milliseconds of work. */
const TURN_LENGTH = 20_000;

/** The model that is always there. Gives way to other calls, so that a long list holds up nobody. */
export class LocalAnalyst implements ReviewAnalyst {
  /** `reason` is why it is asked in the place of a language model. */
  constructor(
    private readonly model: LocalModel,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly reason: DegradedReason,
  ) {}

  async analyze(
    reviews: readonly Review[],
    context: AnalyzeContext,
  ): Promise<readonly LocalAnalysis[]> {
    return (await this.read(reviews, context)).map(([, analysis]) => analysis);
  }

  /** As `analyze`, each with the review that it is of. */
  async read(
    reviews: readonly Review[],
    context: AnalyzeContext,
  ): Promise<readonly (readonly [Review, LocalAnalysis])[]> {
    const startedAt = this.clock.now();
    const analyses: (readonly [Review, LocalAnalysis])[] = [];
    let length = TURN_LENGTH;
    for (const review of reviews) {
      if (length >= TURN_LENGTH) {
        await nextTurn();
        this.stopIfOver(context, startedAt);
        length = 0;
      }
      analyses.push([review, this.readOne(review)]);
      length += review.text.length;
    }
    return analyses;
  }

  private readOne(review: Review): LocalAnalysis {
    const sentiment = this.model.analyze(review.text, optionsFor(review));
    const { reason } = this;
    return { ...sentiment, id: review.id, provider: 'local', degraded: true, reason };
  }

  private stopIfOver({ signal, deadlineAt }: AnalyzeContext, startedAt: number): void {
    signal.throwIfAborted();
    if (this.clock.now() >= deadlineAt)
      throw new DeadlineExceededError('analysis of reviews', Math.max(0, deadlineAt - startedAt));
  }
}

/** A language that the local model does not read is no hint: it looks for itself. */
function optionsFor({ language }: Review): { language?: 'en' | 'zh' } {
  const primary = language?.toLowerCase().split(/[-_]/)[0];
  if (primary === 'en') return { language: 'en' };
  if (primary === 'zh' || primary === 'yue' || primary === 'cmn') return { language: 'zh' };
  return {};
}
