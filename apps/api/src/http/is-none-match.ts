/** A list is as long as a caller likes; a cache has a few answers at most. */
const MAX_TAGS = 50;

/**
 * Whether `If-None-Match` holds: the answer is another than those that the caller has (RFC 9110,
 * 13.1.2). Tags are compared weakly.
 */
export function isNoneMatch(header: string | undefined, tag: string): boolean {
  if (header === undefined) return true;
  if (header.trim() === '*') return false;
  const known = header.split(',', MAX_TAGS).map((each) => opaque(each.trim()));
  return !known.includes(opaque(tag));
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, '');
}
