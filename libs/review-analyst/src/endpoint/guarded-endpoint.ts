import { abortReason } from '@tablewise/kernel';
import type { Clock, Logger } from '@tablewise/kernel';
import type { CallBudget } from '../policies/call-budget.ts';
import type { EndpointBreaker, Pass } from '../policies/endpoint-breaker.ts';
import { estimateTokens } from '../prompt.ts';
import type { Question } from '../prompt.ts';
import { parseAnswer } from '../read-answer.ts';
import { declined } from '../verdict.ts';
import type { Declined } from '../verdict.ts';
import { LanguageModelError } from './language-model.error.ts';
import type { LanguageModelClient } from './language-model-client.ts';

export interface GuardedEndpointParts {
  readonly client: Pick<LanguageModelClient, 'complete'>;
  readonly breaker: EndpointBreaker;
  readonly budget: CallBudget;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Entries of an answer, one for each review, not yet looked at. */
export interface Answered {
  readonly kind: 'answered';
  readonly entries: readonly unknown[];
}

/** An endpoint that is asked within breaker, budget and time. Its failures are answers too. */
export class GuardedEndpoint {
  constructor(private readonly parts: GuardedEndpointParts) {}

  /** @throws the signal's reason */
  async ask(
    question: Question,
    { timeoutMs, signal }: { timeoutMs: number; signal: AbortSignal },
  ): Promise<Answered | Declined> {
    const { breaker, budget } = this.parts;
    const pass = breaker.enter();
    if (pass === undefined) return declined('circuit_open');
    const tokens = estimateTokens(question);
    if (!budget.take(tokens)) {
      pass.abandoned();
      return declined('limit_reached');
    }
    try {
      const entries = await this.entriesWithin(timeoutMs, { question, tokens, signal });
      pass.succeeded();
      return { kind: 'answered', entries };
    } catch (error) {
      if (!signal.aborted && error instanceof LanguageModelError) return this.failed(error, pass);
      pass.abandoned();
      throw signal.aborted ? abortReason(signal) : error;
    }
  }

  private async entriesWithin(
    timeoutMs: number,
    call: { question: Question; tokens: number; signal: AbortSignal },
  ): Promise<readonly unknown[]> {
    const { client, budget, clock, logger } = this.parts;
    const startedAt = clock.now();
    const time = new AbortController();
    const timer = clock.after(timeoutMs, () => {
      time.abort(new LanguageModelError('out_of_time', { timeoutMs }));
    });
    try {
      const signal = AbortSignal.any([call.signal, time.signal]);
      const { content, tokens } = await client.complete(call.question, signal);
      budget.settle(call.tokens, tokens ?? call.tokens);
      logger.debug({ tokens, durationMs: clock.now() - startedAt }, 'language model answered');
      return parseAnswer(content);
    } finally {
      timer.cancel();
    }
  }

  private failed(error: LanguageModelError, pass: Pass): Declined {
    const { code, details, retryAfterMs } = error;
    this.parts.logger.warn({ code, ...details, retryAfterMs }, 'language model failed');
    pass.failed(retryAfterMs);
    return declined(error.reason);
  }
}
