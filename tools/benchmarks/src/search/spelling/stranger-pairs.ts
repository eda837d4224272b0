import type { Random } from '@tablewise/kernel';
import { Converter } from 'opencc-js';
import { editDistance } from './edit-distance.ts';

/** Two names of which the one must not bring the other. */
export interface StrangerPair {
  readonly kind: 'a word in common' | 'across a boundary' | 'inside a word';
  readonly asked: string;
  readonly other: string;
}

/** Names that are nearer than this may be each other's typing errors. */
const TYPING_ERRORS = 2;
const SHORTEST_TELLING = 4;
const PART = 3;
const WORD = /\p{Script=Han}|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu;
const simplified = Converter({ from: 'hk', to: 'cn' });

/** Drawn so that they share as much as strangers can: half of them a word, the others letters. */
export function strangerPairs(
  names: readonly string[],
  count: number,
  random: Random,
): StrangerPair[] {
  const byWord = namesByWord(names);
  const draw = (): StrangerPair | undefined => {
    const name = pick(names, random) ?? '';
    const words = wordsOf(name);
    const at = Math.floor(random() * words.length);
    const [word = '', next = ''] = words.slice(at, at + 2);
    const kind = random();
    if (kind < 0.5) {
      const other = pick(byWord.get(word) ?? [], random) ?? '';
      return { kind: 'a word in common', asked: name, other };
    }
    if (kind < 0.75) {
      if (word.length < PART + 2 || next.length < PART + 2) return undefined;
      const asked = word.slice(-PART) + next.slice(0, PART);
      return { kind: 'across a boundary', asked, other: name };
    }
    return { kind: 'inside a word', asked: word.slice(2, -1), other: name };
  };
  const pairs: StrangerPair[] = [];
  while (pairs.length < count) {
    const pair = draw();
    if (pair !== undefined && areStrangers(pair.asked, pair.other)) pairs.push(pair);
  }
  return pairs;
}

/**
 * Whether some word of the one is nothing that the other has: no typing error of a word of it, nor
 * of neighbouring words written as one.
 */
export function areStrangers(asked: string, other: string): boolean {
  const joins = joinsOf(wordsOf(other));
  return wordsOf(asked).some(
    (word) =>
      (word.length >= SHORTEST_TELLING || /\p{Script=Han}/u.test(word)) &&
      joins.every((join) => !mayMean(word, join)),
  );
}

function mayMean(word: string, join: string): boolean {
  if (/\p{Script=Han}/u.test(word)) return join.includes(word);
  return (
    Math.abs(word.length - join.length) <= TYPING_ERRORS &&
    editDistance(word, join) <= TYPING_ERRORS
  );
}

function namesByWord(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, string[]>();
  for (const name of names) {
    for (const word of wordsOf(name)) byWord.set(word, [...(byWord.get(word) ?? []), name]);
  }
  return byWord;
}

/** Folded for this purpose; each Han character is a word. */
function wordsOf(name: string): string[] {
  const bare = simplified(name)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, '');
  return bare.match(WORD) ?? [];
}

function joinsOf(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    words.slice(from).map((_word, length) => words.slice(from, from + length + 1).join('')),
  );
}

function pick<Item>(among: readonly Item[], random: Random): Item | undefined {
  return among[Math.floor(random() * among.length)];
}
