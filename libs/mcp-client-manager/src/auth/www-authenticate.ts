/** One `name=value` of a challenge, the value quoted or not (RFC 9110, 11.2 and 11.6.1). */
const PARAMETER = /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g;

/** The `resource_metadata` of a Bearer challenge (RFC 9728, 5.1), if it is the URL it should be. */
export function resourceMetadataUrl(challenge: string | undefined): URL | undefined {
  if (challenge === undefined) return undefined;
  for (const [, name, quoted, bare] of challenge.matchAll(PARAMETER)) {
    if (name?.toLowerCase() !== 'resource_metadata') continue;
    const value = quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? '';
    return /^https?:/i.test(value) && URL.canParse(value) ? new URL(value) : undefined;
  }
  return undefined;
}
