import type { Clock, Logger } from '@tablewise/kernel';
import type { LanguageModelConfig } from './language-model-config.ts';
import { LocalAnalyst } from './local-analyst.ts';
import type { LocalModel } from './local-analyst.ts';
import type { ReviewAnalyst } from './review-analyst.ts';

export interface ReviewAnalystParts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly model: LocalModel;
}

/**
 * One for each process, as it holds cache, breaker and budget. Without a configuration the local
 * model alone; the client of language models, 12 MB and 0.2 s, is then not even loaded.
 */
export async function createReviewAnalyst(
  config: LanguageModelConfig | undefined,
  { clock, logger, model }: ReviewAnalystParts,
): Promise<ReviewAnalyst> {
  const local = new LocalAnalyst(model, clock, 'not_configured');
  if (config === undefined) return local;
  const { createFallbackAnalyst } = await import('./create-fallback-analyst.ts');
  return createFallbackAnalyst(config, { clock, logger, local });
}
