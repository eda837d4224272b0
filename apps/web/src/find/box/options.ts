import type { Suggestion } from '@tablewise/api-client';

/** What can be chosen below the text. */
export type Option = { readonly kind: 'words'; readonly text: string } | Suggestion;

/**
 * The words themselves first, where they stay while answers come and go; then what the API thinks is
 * meant, its best first, at most one of each kind and id.
 */
export function optionsOf(text: string, suggestions: readonly Suggestion[]): Option[] {
  const words = text.trim();
  if (words === '') return [];
  const known = new Map(suggestions.map((each) => [keyOf(each), each]));
  return [{ kind: 'words', text: words }, ...known.values()];
}

/** Tells options apart. */
export function keyOf(option: Option): string {
  return option.kind === 'words' ? 'words' : `${option.kind}:${option.id}`;
}
