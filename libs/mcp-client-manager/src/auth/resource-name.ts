/**
 * A resource's identifier in the one form that two of them can be compared in: RFC 3986, 6.2.2 and
 * 6.2.3, without fragment and trailing slash.
 */
export function resourceName(identifier: string): string {
  if (!URL.canParse(identifier)) return identifier;
  const url = new URL(identifier);
  url.hash = '';
  return url.href.replace(/\/$/, '');
}
