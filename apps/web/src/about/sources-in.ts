import type { Source } from '@tablewise/api-client';

/** What sources gave to answers of whatever kind: each that is named in them, once. */
export function sourcesIn(answers: readonly unknown[]): Source[] {
  const found = new Map<string, Source>();
  for (const answer of answers) collect(answer, found);
  return [...found.values()].sort((one, other) => keyOf(one).localeCompare(keyOf(other)));
}

function collect(value: unknown, found: Map<string, Source>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isSource(value)) {
    const key = keyOf(value);
    if (!found.has(key)) found.set(key, value);
    return;
  }
  for (const member of Object.values(value)) collect(member, found);
}

/** Nothing else in an answer has a licence. */
function isSource(value: object): value is Source {
  return 'licence' in value && 'name' in value;
}

/** Records of one source differ in where each stands there. */
function keyOf({ name, gives = '', licence }: Source): string {
  return [name, gives, licence].join('\n');
}
