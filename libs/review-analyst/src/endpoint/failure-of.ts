import { types } from 'node:util';
import type { Clock } from '@tablewise/kernel';
import { APIError } from 'openai';
import { LanguageModelError } from './language-model.error.ts';

/** What the client threw, in our terms and without its words. */
export function failureOf(error: unknown, clock: Pick<Clock, 'now'>): LanguageModelError {
  if (error instanceof LanguageModelError) return error;
  const status: unknown = error instanceof APIError ? error.status : undefined;
  if (error instanceof APIError && typeof status === 'number')
    return refusal(status, retryAfterOf(error.headers, clock.now()));
  const cause = codeOf(error);
  return new LanguageModelError(cause === 'SyntaxError' ? 'answer_unusable' : 'unreachable', {
    cause,
  });
}

function refusal(status: number, retryAfterMs: number | undefined): LanguageModelError {
  if (status === 429) return new LanguageModelError('throttled', { status }, retryAfterMs);
  if (status >= 500) return new LanguageModelError('server_failed', { status }, retryAfterMs);
  return new LanguageModelError('request_refused', { status });
}

/** Milliseconds that `Retry-After` asks for: seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfterOf(headers: unknown, now: number): number | undefined {
  const header = headers instanceof Headers ? headers.get('retry-after') : null;
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1_000;
  const date = /^[A-Z][a-z]+, .+ GMT$/.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** `ECONNREFUSED` and its like, down the chain of causes; a name where nothing has a code. */
function codeOf(error: unknown): string {
  for (let cause = error; types.isNativeError(cause); cause = cause.cause)
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return types.isNativeError(error) ? error.name : typeof error;
}
