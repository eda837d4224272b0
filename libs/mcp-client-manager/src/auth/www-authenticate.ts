/** One `name=value` of a challenge, the value quoted or not (RFC 9110, 11.2 and 11.6.1). */
const PARAMETER = /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g;

/** A scope as RFC 6749, 3.3 has them. */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/;

/** The `resource_metadata` of a Bearer challenge (RFC 9728, 5.1), if it is the URL it should be. */
export function resourceMetadataUrl(challenge: string | undefined): URL | undefined {
  const value = parametersOf(challenge).get('resource_metadata') ?? '';
  return /^https?:/i.test(value) && URL.canParse(value) ? new URL(value) : undefined;
}

/** What a token would have to allow besides (RFC 6750, 3.1); none where that is not the matter. */
export function lackedScopes(challenge: string | undefined): readonly string[] {
  const parameters = parametersOf(challenge);
  if (parameters.get('error') !== 'insufficient_scope') return [];
  const named = parameters.get('scope')?.split(' ') ?? [];
  return named.filter((scope) => SCOPE.test(scope));
}

/** By their names in lower case; the first of a name counts. */
function parametersOf(challenge = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', quoted, bare] of challenge.matchAll(PARAMETER)) {
    const key = name.toLowerCase();
    const value = quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? '';
    if (!found.has(key)) found.set(key, value);
  }
  return found;
}
