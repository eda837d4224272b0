/** The longest that is believed, and told to callers, ms: a day. */
const MAX_RETRY_AFTER_MS = 86_400_000;

/**
 * Milliseconds that a `Retry-After` header asks for, a day at most: seconds or an HTTP date (RFC 9110,
 * 10.2.3). `now` is the time of day.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header)) return Math.min(Number(header) * 1_000, MAX_RETRY_AFTER_MS);
  // Date.parse takes much that is no HTTP date.
  const date = /^[A-Z][a-z]+, .+ GMT$/.test(header) ? Date.parse(header) : NaN;
  if (Number.isNaN(date)) return undefined;
  return Math.min(Math.max(0, date - now), MAX_RETRY_AFTER_MS);
}
