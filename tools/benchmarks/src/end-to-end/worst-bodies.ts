import { LIMITS } from '@tablewise/contracts';

const RECORDS = '{"restaurants":';

/** Names that are no two alike: the dearest thing that a JSON parser can be given. */
function names(count: number): string {
  return Array.from({ length: count }, (_, at) => `"name-${at}":1`).join(',');
}

/** As much of this as a body may be long. */
function filled(item: string): string {
  const room = LIMITS.reasoningBodyBytes - 1_024;
  return `[${Array<string>(Math.floor(room / (item.length + 1)))
    .fill(item)
    .join(',')}]`;
}

/**
 * What takes the process of an API longest for what it is, by name: bodies that no bound of theirs
 * should let in, and the dearest one that is within all of them.
 */
export function worstBodies(): ReadonlyMap<string, Buffer> {
  const deep = LIMITS.reasoningBodyBytes / 2 - 1_024;
  const record = `{${names(LIMITS.maxJsonNames - 10)}}`;
  const records = Math.floor((LIMITS.maxJsonValues - 10) / LIMITS.maxJsonNames);
  const bodies = {
    'lists in lists': `${RECORDS}${'['.repeat(deep)}${']'.repeat(deep)}}`,
    'empty lists': `${RECORDS}${filled('[]')}}`,
    numbers: `${RECORDS}${filled('1')}}`,
    '250,000 names': `${RECORDS}[{${names(250_000)}}]}`,
    'the dearest let in': `${RECORDS}[${Array<string>(records).fill(record).join(',')}]}`,
  };
  return new Map(Object.entries(bodies).map(([name, text]) => [name, Buffer.from(text)]));
}
