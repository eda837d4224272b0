import { NotUnderstoodError } from './not-understood.error.ts';

/** 0 is Monday. */
export type Day = 0 | 1 | 2 | 3 | 4 | 5 | 6;
export type State = 'open' | 'off' | 'unknown';

export type Meaning =
  /** `digits` of the hour. */
  | { readonly kind: 'time'; readonly minutes: number; readonly digits: number }
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'holiday'; readonly holiday: 'public' | 'school' }
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'sun'; readonly word: string }
  | { readonly kind: 'always' }
  | { readonly kind: 'week' }
  | { readonly kind: 'easter' }
  | { readonly kind: 'day unit' }
  | { readonly kind: 'sign'; readonly sign: string };

/** One word of the syntax and where it ends in the text. */
export interface Token {
  readonly meaning: Meaning;
  readonly start: number;
  readonly end: number;
}

const DAYS: readonly (readonly [Day, string])[] = [
  [0, 'monday'],
  [1, 'tuesday'],
  [2, 'wednesday'],
  [3, 'thursday'],
  [4, 'friday'],
  [5, 'saturday'],
  [6, 'sunday'],
];
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** The syntax has days of two letters and months of three; people write more or all of them. */
const DAY_WORDS = DAYS.flatMap(([day, name]) =>
  [name.slice(0, 2), name.slice(0, 3), name].map((word) => [word, { kind: 'day', day }] as const),
);
const MONTH_WORDS = MONTHS.flatMap((name, month) =>
  [name.slice(0, 3), name].map((word) => [word, { kind: 'month', month }] as const),
);
const SUN_WORDS = ['sunrise', 'sunset', 'dawn', 'dusk'].map(
  (word) => [word, { kind: 'sun', word }] as const,
);

const WORDS: Readonly<Record<string, Meaning>> = {
  ...Object.fromEntries(DAY_WORDS),
  ...Object.fromEntries(MONTH_WORDS),
  ...Object.fromEntries(SUN_WORDS),
  sept: { kind: 'month', month: 8 },
  ph: { kind: 'holiday', holiday: 'public' },
  sh: { kind: 'holiday', holiday: 'school' },
  open: { kind: 'state', state: 'open' },
  off: { kind: 'state', state: 'off' },
  closed: { kind: 'state', state: 'off' },
  unknown: { kind: 'state', state: 'unknown' },
  week: { kind: 'week' },
  easter: { kind: 'easter' },
  day: { kind: 'day unit' },
  days: { kind: 'day unit' },
};
const SPACE = 32;
/** Its groups: 24/7, hour, minute, number, word, sign, comment. */
const TOKEN =
  /(24\/7)|(\d{1,2}):([0-5]\d)(?![\d:])|(\d{1,2}|\d{4})(?!\d|:\d)|(\p{L}+)|([;,+:/[\]-])|("[^"]*"?)/uy;

/** Splits hours into tokens. Throws NotUnderstoodError at the first thing that is none. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = skipSpace(text, 0); start < text.length;) {
    TOKEN.lastIndex = start;
    const match = TOKEN.exec(text);
    if (match === null) throw unexpected(text, start);
    const end = TOKEN.lastIndex;
    tokens.push({ meaning: meaningOf(match), start, end });
    start = skipSpace(text, end);
  }
  return tokens;
}

function meaningOf(match: RegExpExecArray): Meaning {
  const [, always, hour, minute, number, word, sign, comment] = match;
  if (hour !== undefined) {
    return { kind: 'time', minutes: Number(hour) * 60 + Number(minute), digits: hour.length };
  }
  if (sign !== undefined) return { kind: 'sign', sign };
  if (word !== undefined) return wordMeaning(word);
  if (number !== undefined) return { kind: 'number', value: Number(number), digits: number.length };
  if (always !== undefined) return { kind: 'always' };
  throw new NotUnderstoodError(`depends on a comment: ${comment ?? ''}`);
}

function wordMeaning(word: string): Meaning {
  const lower = word.toLowerCase();
  const meaning = Object.hasOwn(WORDS, lower) ? WORDS[lower] : undefined;
  if (meaning !== undefined) return meaning;
  throw new NotUnderstoodError(`unknown word "${word}"`);
}

/** The text is normalized, so its spaces are plain ones, tabs and ends of lines. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= SPACE) at++;
  return at;
}

/** Names the run of characters in the way, so that a mapper finds it. */
export function unexpected(text: string, at: number): NotUnderstoodError {
  const [run] = /^\S{1,20}/u.exec(text.slice(at, at + 80)) ?? ['the end'];
  return new NotUnderstoodError(`"${run}" is not expected at position ${at + 1}`);
}
