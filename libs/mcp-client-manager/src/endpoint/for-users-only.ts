import type { ServerSettings } from '../options/manager-options.ts';

/** Whether the server is shown users' tokens and nothing else: without a caller we are nobody to it. */
export function isForUsersOnly({ auth }: Pick<ServerSettings, 'auth'>): boolean {
  return auth !== undefined && auth.client === undefined;
}
