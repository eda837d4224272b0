import { MalformedRequestError } from '../malformed-request.error.ts';

/** The texts of each parameter, in the order in which they stand in the URL. */
export type GivenParameters = ReadonlyMap<string, readonly string[]>;

/**
 * Reads what stands behind the `?` of a URL, as forms encode it.
 * @throws MalformedRequestError for what is no percent-encoded UTF-8, and for NUL, which no text
 * holds on purpose and not every database can
 */
export function parseQuery(query: string): GivenParameters {
  const given = new Map<string, string[]>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decoded(equals === -1 ? pair : pair.slice(0, equals));
    const text = equals === -1 ? '' : decoded(pair.slice(equals + 1));
    const texts = given.get(name);
    if (texts === undefined) given.set(name, [text]);
    else texts.push(text);
  }
  return given;
}

function decoded(part: string): string {
  const text = percentDecoded(part.replaceAll('+', ' '));
  if (text.includes('\0')) throw new MalformedRequestError('The query holds a NUL character.');
  return text;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new MalformedRequestError('The query is not percent-encoded UTF-8.', {}, { cause });
  }
}
