import type { AuthSettings } from './auth-options.ts';

/** Whether a server is shown users' tokens and nothing else: without a caller we are nobody to it. */
export function isForUsersOnly(auth: AuthSettings | undefined): boolean {
  return auth !== undefined && auth.client === undefined;
}
