import { ENGLISH_IDIOMS, ENGLISH_NEGATING_PHRASES } from './english-idioms.ts';
import { PhraseIndex } from './phrase-index.ts';

const TOKENS =
  /[:;=]-?[()dp](?![a-z])|[a-z]+(?:'[a-z]+)*|\d+|[!?]+|[.,;:]|\p{Extended_Pictographic}/gu;
const STOP = /^[.,;:!?]/;
/** How far a negation reaches, in words. */
const REACH = 4;
const NEGATIONS = new Set(
  `not no never none nobody nothing neither nor nowhere without hardly barely rarely seldom cannot
  cant dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt aint havent hasnt
  hadnt lack lacks lacked lacking`.split(/\s+/),
);
const NEGATES = 'negates';
const PHRASES = new PhraseIndex<number | typeof NEGATES>([
  ...ENGLISH_IDIOMS.map(([rating, idioms]) => [idioms, rating] as const),
  [ENGLISH_NEGATING_PHRASES, NEGATES],
]);

export interface Token {
  /** As written, in lower case; an idiom is one. */
  readonly word: string;
  /** Of an idiom, on VADER's scale; the lexicon knows the rest. */
  readonly rating: number | undefined;
  readonly isNegation: boolean;
  readonly isNegated: boolean;
  readonly isStop: boolean;
}

/**
 * Lower-case words, idioms, emoticons, emoji and punctuation; negation reaches to the next stop or
 * "but". Negations inside an idiom are part of its meaning.
 */
export function englishTokens(text: string): Token[] {
  const words = text.toLowerCase().replaceAll('’', "'").match(TOKENS) ?? [];
  const tokens: Token[] = [];
  let reach = 0;
  for (let at = 0; at < words.length;) {
    const phrase = PHRASES.at(words, at);
    const length = phrase?.length ?? 1;
    const word = length === 1 ? (words[at] ?? '') : words.slice(at, at + length).join(' ');
    const isStop = length === 1 && isStopWord(word);
    if (isStop || word === 'but') reach = 0;
    const isNegation = phrase === undefined ? isNegationWord(word) : phrase.value === NEGATES;
    const rating = typeof phrase?.value === 'number' ? phrase.value : undefined;
    tokens.push({ word, rating, isNegation, isStop, isNegated: reach > 0 });
    reach = isNegation ? REACH : Math.max(0, reach - 1);
    at += length;
  }
  return tokens;
}

function isStopWord(word: string): boolean {
  return STOP.test(word) && word.length < 3 && !/[()dp]/.test(word);
}

function isNegationWord(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't");
}
