import { NotUnderstoodError } from './not-understood.error.ts';

/** 0 is Monday. */
export type Day = 0 | 1 | 2 | 3 | 4 | 5 | 6;
export type State = 'open' | 'off' | 'unknown';

type Meaning =
  | { readonly kind: 'time'; readonly minutes: number }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'holiday'; readonly holiday: 'public' | 'school' }
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'always' }
  | { readonly kind: 'sign'; readonly sign: string };

/** One word of the syntax and where it ends in the text. */
export type Token = Meaning & { readonly start: number; readonly end: number };

const WORDS: Readonly<Record<string, Meaning>> = {
  mo: { kind: 'day', day: 0 },
  tu: { kind: 'day', day: 1 },
  we: { kind: 'day', day: 2 },
  th: { kind: 'day', day: 3 },
  fr: { kind: 'day', day: 4 },
  sa: { kind: 'day', day: 5 },
  su: { kind: 'day', day: 6 },
  ph: { kind: 'holiday', holiday: 'public' },
  sh: { kind: 'holiday', holiday: 'school' },
  open: { kind: 'state', state: 'open' },
  off: { kind: 'state', state: 'off' },
  closed: { kind: 'state', state: 'off' },
  unknown: { kind: 'state', state: 'unknown' },
};
const SUN = new Set(['sunrise', 'sunset', 'dawn', 'dusk']);
const TOKEN =
  /(?<always>24\/7)|(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?![\d:])|(?<word>\p{L}+)|(?<sign>[;,+-])|(?<comment>"[^"]*"?)/uy;

/** Splits hours into tokens. Throws NotUnderstoodError at the first thing that is none. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = skipSpace(text, 0); start < text.length;) {
    TOKEN.lastIndex = start;
    const groups = TOKEN.exec(text)?.groups;
    if (groups === undefined) throw unexpected(text, start);
    const end = TOKEN.lastIndex;
    tokens.push({ ...meaningOf(groups), start, end });
    start = skipSpace(text, end);
  }
  return tokens;
}

function meaningOf(groups: Readonly<Record<string, string | undefined>>): Meaning {
  const { always, hour, minute, word, sign, comment } = groups;
  if (always !== undefined) return { kind: 'always' };
  if (hour !== undefined) return { kind: 'time', minutes: Number(hour) * 60 + Number(minute) };
  if (word !== undefined) return wordMeaning(word);
  if (sign !== undefined) return { kind: 'sign', sign };
  throw new NotUnderstoodError(`depends on a comment: ${comment ?? ''}`);
}

function wordMeaning(word: string): Meaning {
  const lower = word.toLowerCase();
  const meaning = Object.hasOwn(WORDS, lower) ? WORDS[lower] : undefined;
  if (meaning !== undefined) return meaning;
  throw new NotUnderstoodError(
    SUN.has(lower) ? `depends on the sun: "${word}"` : `unknown word "${word}"`,
  );
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/u.test(text.charAt(at))) at++;
  return at;
}

/** Names the run of characters in the way, so that a mapper finds it. */
export function unexpected(text: string, at: number): NotUnderstoodError {
  const [run] = /^\S{1,20}/u.exec(text.slice(at, at + 80)) ?? ['the end'];
  return new NotUnderstoodError(`"${run}" is not expected at position ${at + 1}`);
}
