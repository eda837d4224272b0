// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- projects that compile this source need the types too
/// <reference path="./opencc-js.d.ts" />
import { from, to } from 'opencc-js/preset/t2cn';
import toJapanese from 'opencc-js/to/jp';

/**
 * By character, another one that it is written as: in Simplified Chinese (氣 → 气), in the standard
 * form of what Hong Kong, Taiwan and Japan write (衞 → 衛, 気 → 氣), and in Japan (冰 → 氷), from
 * OpenCC's tables (Apache-2.0). Phrase rules are left out: what matters is that all spellings of a
 * name fold to the same. The tables lead in circles here and there (敍 → 敘 → 叙 → 敍), so
 * characters that any of them connects are one set, which goes by its last one, mostly the
 * simplified: a union-find forest.
 */
const WRITTEN_AS = new Map<string, string>();
for (const tables of [to['cn'], from['hk'], from['tw'], from['jp'], toJapanese]) connect(tables);

/** One character, as its set goes by; itself where it is the same in all scripts. */
export function simplifyHan(character: string): string {
  let last = character;
  for (;;) {
    const next = WRITTEN_AS.get(last);
    if (next === undefined) return last;
    last = next;
  }
}

/** Of dictionaries "from to|from to|…" at any depth: their entries of one character each. */
function connect(dictionaries: unknown): void {
  for (const dictionary of [dictionaries].flat(3)) {
    if (typeof dictionary !== 'string') continue;
    for (const entry of dictionary.split('|')) {
      const [character = '', written = ''] = entry.split(' ');
      if (!isOneCharacter(character) || !isOneCharacter(written)) continue;
      const [own, other] = [simplifyHan(character), simplifyHan(written)];
      if (own !== other) WRITTEN_AS.set(own, other);
    }
  }
}

function isOneCharacter(text: string): boolean {
  const first = text.codePointAt(0);
  return first !== undefined && text.length === (first > 0xffff ? 2 : 1);
}
