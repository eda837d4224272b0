/** A name that nobody knows, quoted, and what it may have been meant for. */
export function describeUnknown({
  name,
  suggestions,
}: {
  readonly name: string;
  readonly suggestions: readonly string[];
}): string {
  const hint = suggestions.length === 0 ? '' : ` (did you mean ${suggestions.join(', ')}?)`;
  return `${JSON.stringify(name)}${hint}`;
}
