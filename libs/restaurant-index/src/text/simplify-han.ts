import { from, to } from 'opencc-js/preset/t2cn';

/**
 * Traditional to Simplified Chinese, character by character, from OpenCC's tables (Apache-2.0);
 * Hong Kong's and Taiwan's variants are first brought to the standard form (衞 → 衛 → 卫). Phrase
 * rules are left out: what matters is that both spellings of a name fold to the same.
 */
const VARIANTS = characterTable([from['hk'], from['tw']]);
const SIMPLIFIED = characterTable([to['cn']]);

/**
 * One character; itself where it is the same in both scripts. Simplified until it stays the same:
 * the simplified 么 of 麼 is another character in the traditional script, which becomes 幺.
 */
export function simplifyHan(character: string): string {
  const standard = VARIANTS.get(character) ?? character;
  const simplified = SIMPLIFIED.get(standard) ?? standard;
  return simplified === character ? character : simplifyHan(simplified);
}

/** Of dictionaries "from to|from to|…" at any depth: their entries of one character each. */
function characterTable(dictionaries: readonly unknown[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const dictionary of dictionaries.flat(2)) {
    if (typeof dictionary !== 'string') continue;
    for (const entry of dictionary.split('|')) {
      const [character = '', folded = ''] = entry.split(' ');
      if (isOneCharacter(character) && isOneCharacter(folded)) table.set(character, folded);
    }
  }
  return table;
}

function isOneCharacter(text: string): boolean {
  const first = text.codePointAt(0);
  return first !== undefined && text.length === (first > 0xffff ? 2 : 1);
}
