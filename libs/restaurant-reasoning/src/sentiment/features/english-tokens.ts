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

export interface Token {
  readonly word: string;
  readonly isNegated: boolean;
  readonly isStop: boolean;
}

/** Lower-case words, emoticons, emoji and punctuation; negation reaches to the next stop or "but". */
export function englishTokens(text: string): Token[] {
  let reach = 0;
  const words = text.toLowerCase().replaceAll('’', "'").match(TOKENS) ?? [];
  return words.map((word) => {
    const isStop = STOP.test(word) && word.length < 3 && !/[()dp]/.test(word);
    if (isStop || word === 'but') reach = 0;
    const token = { word, isStop, isNegated: reach > 0 };
    reach = isNegation(word) ? REACH : Math.max(0, reach - 1);
    return token;
  });
}

export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't");
}
