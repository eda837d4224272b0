const MAX_ID = 200;
/** PostgreSQL holds no NUL and no half of a surrogate pair; other control characters are junk. */
const JUNK = /[\p{Cc}\p{Cs}]/u;

/**
 * Whether an id can be stored, looked up and put into a URL everywhere. Nothing with another one is
 * in a store, so it need not be asked for it.
 */
export function isSoundId(id: string): boolean {
  return id.length > 0 && id.length <= MAX_ID && !JUNK.test(id);
}
