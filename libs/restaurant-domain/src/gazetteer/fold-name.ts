/**
 * One form for all spellings of a name: full-width forms, case, accents, spacing, hyphens and
 * apostrophes folded, `&` read as "and". Two names are the same when their folded forms are.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC');
}
