import { ASPECTS, VOTE_KINDS } from '@tablewise/contracts';
import { z } from 'zod';

/**
 * One review in a model's answer. Without bounds on numbers and lengths, which strict JSON schemas
 * of several endpoints refuse; `supportedSentiment` holds it to them.
 */
export const answerEntrySchema = z.strictObject({
  /** Number of the review in the question, from 1. */
  n: z.number(),
  label: z.enum(VOTE_KINDS),
  like: z.number(),
  neutral: z.number(),
  dislike: z.number(),
  language: z.enum(['en', 'zh', 'und']),
  aspects: z.array(
    z.strictObject({
      aspect: z.enum(ASPECTS),
      polarity: z.enum(VOTE_KINDS),
      confidence: z.number(),
      evidence: z.array(z.string()),
    }),
  ),
});
export type AnswerEntry = z.infer<typeof answerEntrySchema>;

/** The answer from outside: entries are looked at one by one, a bad one does not spoil the rest. */
export const answerSchema = z.object({ reviews: z.array(z.unknown()) });

/** The form that the endpoint is asked to hold the model to. */
export const ANSWER_JSON_SCHEMA = answerJsonSchema();

/** Without `$schema`, which some endpoints take for a property that they do not know. */
function answerJsonSchema(): Record<string, unknown> {
  const json = z.toJSONSchema(z.strictObject({ reviews: z.array(answerEntrySchema) }));
  delete json.$schema;
  return { ...json };
}
