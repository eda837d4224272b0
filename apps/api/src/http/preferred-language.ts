import type { IncomingHttpHeaders } from 'node:http';
import { LANGUAGES } from '@tablewise/contracts';
import type { Language } from '@tablewise/contracts';
import Negotiator from 'negotiator';

/** The first of the caller's languages that we have; region and script do not count. */
export function preferredLanguage(headers: IncomingHttpHeaders): Language | undefined {
  const asked = new Negotiator({ headers }).languages();
  const primary = asked.map((tag) => tag.toLowerCase().split('-', 1).join(''));
  const known = primary.flatMap((tag) => LANGUAGES.find((language) => language === tag) ?? []);
  return known[0];
}
