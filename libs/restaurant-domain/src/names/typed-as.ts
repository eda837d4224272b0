/** Letters with a stroke, hook or tail, which Unicode takes for letters of their own: `đd` is đ as d. */
const WITH_MARKS =
  'đd ðd øo łl ƚl ħh ŧt ⱦt ⱥa ƀb ɓb ƈc ȼc ɖd ɗd ɇe ƒf ǥg ɠg ɨi ɉj ƙk ɲn ŋn ɵo ƥp ɍr ʈt ƭt ʉu ʋv ɏy ƴy ƶz ' +
  'əe ǝe ɛe ɔo ĸk ᵹg ґг ғг ҕг қк ҝк ҟк ҡк ңн ҥн ҫс ҙз ҳх ҷч ҹч ұу үу өо ӏі';
/** Forms that one letter of Arabic or Hebrew takes by language or place in the word. */
const LETTER_FORMS = 'ٱا ىي یي ېي ةه ہه ھه ەه کك گك ךכ םמ ןנ ףפ ץצ';
const SEVERAL_LETTERS: readonly (readonly [string, string])[] = [
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
];
const [FIRST_KATAKANA, LAST_KATAKANA, TO_HIRAGANA] = [0x30a1, 0x30f6, -0x60];

const TYPED_AS: ReadonlyMap<string, string> = new Map([
  ...`${WITH_MARKS} ${LETTER_FORMS}`
    .split(' ')
    .map(([letter = '', as = '']) => [letter, as] as const),
  ...SEVERAL_LETTERS,
]);

/** A lower-case letter without marks as people type it who have not that letter; katakana as hiragana. */
export function typedAs(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= FIRST_KATAKANA && code <= LAST_KATAKANA)
    return String.fromCharCode(code + TO_HIRAGANA);
  return TYPED_AS.get(letter) ?? letter;
}
