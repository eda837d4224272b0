import { StoreUnusableError } from '../errors/store-unusable.error.ts';

/**
 * The URL as it may be logged: no password, no parameters (they can hold one too).
 *
 * @throws StoreUnusableError when it is no PostgreSQL URL
 */
export function describeUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new StoreUnusableError('the database URL', 'it is not like postgres://user@host/name');
  }
  const user = parsed.username === '' ? '' : `${parsed.username}@`;
  return `${parsed.protocol}//${user}${parsed.host}${parsed.pathname}`;
}
