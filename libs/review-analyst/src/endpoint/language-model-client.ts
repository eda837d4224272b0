import type { Clock } from '@tablewise/kernel';
import { OpenAI } from 'openai';
import { z } from 'zod';
import { ANSWER_JSON_SCHEMA } from '../answer-schema.ts';
import type { LanguageModelConfig } from '../language-model-config.ts';
import type { Question } from '../prompt.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { failureOf } from './failure-of.ts';
import { LanguageModelError } from './language-model.error.ts';

export interface Completion {
  readonly content: string;
  /** As the endpoint counts them, where it does. */
  readonly tokens: number | undefined;
}

/** Several times the longest answer that the token limit allows. */
const MAX_ANSWER_BYTES = 256 * 1024;
/** More than a question and its answer can have: a wrong count must not use up the budget. */
const MAX_TOKENS = 50_000;

const completionSchema = z.object({
  choices: z
    .array(z.object({ finish_reason: z.string(), message: z.object({ content: z.string() }) }))
    .min(1),
  usage: z
    .object({ total_tokens: z.int().nonnegative().max(MAX_TOKENS) })
    .nullish()
    .catch(undefined),
});

/** One endpoint behind the chat-completions protocol. Asks once: retries are not worth the wait. */
export class LanguageModelClient {
  private readonly openai: OpenAI;

  constructor(
    private readonly config: LanguageModelConfig,
    private readonly clock: Pick<Clock, 'now'>,
  ) {
    this.openai = new OpenAI({
      baseURL: config.baseUrl,
      apiKey: config.apiKey,
      maxRetries: 0,
      fetch: boundedFetch(MAX_ANSWER_BYTES),
      // The client would take these from OPENAI_* variables, which are another program's affair,
      // and at log level `debug` print whole requests.
      organization: null,
      project: null,
      adminAPIKey: null,
      webhookSecret: null,
      logLevel: 'off',
    });
  }

  /** @throws LanguageModelError, or the signal's reason */
  async complete(question: Question, signal: AbortSignal): Promise<Completion> {
    const { data } = completionSchema.safeParse(await this.ask(question, signal));
    const [choice] = data?.choices ?? [];
    if (choice?.finish_reason !== 'stop')
      throw new LanguageModelError('answer_unusable', { finish: choice?.finish_reason });
    return { content: choice.message.content, tokens: data?.usage?.total_tokens };
  }

  private async ask({ system, user, maxTokens }: Question, signal: AbortSignal): Promise<unknown> {
    try {
      return await this.openai.chat.completions.create(
        {
          model: this.config.model,
          temperature: 0,
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- the name that all endpoints know
          max_tokens: maxTokens,
          response_format: {
            type: 'json_schema',
            json_schema: { name: 'review_sentiments', strict: true, schema: ANSWER_JSON_SCHEMA },
          },
          messages: [
            { role: 'system', content: system },
            { role: 'user', content: user },
          ],
        },
        { signal },
      );
    } catch (error) {
      signal.throwIfAborted();
      throw failureOf(error, this.clock);
    }
  }
}
