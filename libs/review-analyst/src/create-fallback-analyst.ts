import type { Clock, Logger } from '@tablewise/kernel';
import { GuardedEndpoint } from './endpoint/guarded-endpoint.ts';
import { LanguageModelClient } from './endpoint/language-model-client.ts';
import { FallbackAnalyst } from './fallback-analyst.ts';
import { LanguageModelAnalyst } from './language-model-analyst.ts';
import type { LanguageModelConfig } from './language-model-config.ts';
import type { LocalAnalyst } from './local-analyst.ts';
import { CallBudget } from './policies/call-budget.ts';
import { EndpointBreaker } from './policies/endpoint-breaker.ts';
import { VerdictCache } from './verdict-cache.ts';

/** What a process spends on its language model in a minute at most. */
const BUDGET = { callsPerMinute: 60, tokensPerMinute: 300_000 };

/** Cache, breaker and budget belong to the analyst: one endpoint, one of each. */
export function createFallbackAnalyst(
  config: LanguageModelConfig,
  parts: { readonly clock: Clock; readonly logger: Logger; readonly local: LocalAnalyst },
): FallbackAnalyst {
  const { clock, logger, local } = parts;
  const client = new LanguageModelClient(config, clock);
  const breaker = new EndpointBreaker(clock, logger);
  const budget = new CallBudget(BUDGET, clock);
  const endpoint = new GuardedEndpoint({ client, breaker, budget, clock, logger });
  const languageModel = new LanguageModelAnalyst(endpoint, clock);
  return new FallbackAnalyst({
    languageModel,
    local,
    cache: new VerdictCache(config.model),
    logger,
  });
}
