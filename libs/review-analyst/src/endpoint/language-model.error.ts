import { AppError } from '@tablewise/kernel';
import type { ErrorDetails } from '@tablewise/kernel';
import type { DegradedReason } from '../degraded-reason.ts';

/** What can go wrong between a question and its answer. */
export type EndpointFailure = Extract<
  DegradedReason,
  | 'out_of_time'
  | 'unreachable'
  | 'throttled'
  | 'server_failed'
  | 'request_refused'
  | 'answer_unusable'
>;

/**
 * The language model's endpoint gave no usable answer. Carries no cause: what endpoints and parsers
 * say may repeat the question, and a review does not belong into a log.
 */
export class LanguageModelError extends AppError {
  readonly code = 'UPSTREAM_LANGUAGE_MODEL';

  constructor(
    readonly reason: EndpointFailure,
    details: ErrorDetails = {},
    /** What the endpoint asked for, ms. */
    readonly retryAfterMs?: number,
  ) {
    super(`language model: ${reason.replaceAll('_', ' ')}`, { reason, ...details });
  }
}
