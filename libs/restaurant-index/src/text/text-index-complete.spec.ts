import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowedDistance, canBeMistyped } from './allowed-distance.ts';
import type { Completions } from './completions.ts';
import { END } from './rank-stream.ts';
import { namedPlaces } from '../testing/named-places.ts';
import { hasStretch, readingsByTrying } from '../testing/readings-by-trying.ts';
import type { TriedWord } from '../testing/readings-by-trying.ts';
import { MOST_READINGS } from './readings.ts';
import { TextIndex } from './text-index.ts';
import { typingDistance } from './typing-distance.ts';

type Label = readonly [text: string, places: number];

function indexOf(names: readonly string[], labels: readonly Label[] = []): TextIndex {
  return TextIndex.build({
    ...namedPlaces(names.map((name) => [name])),
    labels: labels.map(([text, places]) => ({
      texts: text.split('|'),
      ranks: Uint32Array.from({ length: places }, (_, rank) => rank),
    })),
  });
}

interface Found {
  readonly distance: 0 | 1;
  readonly labels: readonly number[];
  readonly names: readonly number[];
}

function found(completions: Completions | undefined): Found | undefined {
  if (completions === undefined) return undefined;
  const { distance, labels, names } = completions;
  const ranks: number[] = [];
  for (let rank = names.next(0); rank !== END; rank = names.next(rank + 1)) ranks.push(rank);
  return { distance, labels, names: ranks };
}

describe('completing', () => {
  const names = ['Golden Dragon', 'The Golden Goose', '大家樂 Café', '金龍大酒家', 'Dragonfly Bar'];
  const labels: Label[] = [
    ['Tsim Sha Tsui|尖沙咀', 1],
    ['Dim Sum|點心', 3],
    ['Sha Tin|沙田', 2],
    ['Dragon Boat', 2],
  ];
  const index = indexOf(names, labels);

  it.each<[string, Found]>([
    ['g', { distance: 0, labels: [], names: [0, 1] }],
    ['GOLDEN', { distance: 0, labels: [], names: [0, 1] }],
    ['golden g', { distance: 0, labels: [], names: [1] }],
    ['golden golden', { distance: 0, labels: [], names: [0, 1] }],
    ['goose gold', { distance: 0, labels: [], names: [1] }],
    ['drag', { distance: 0, labels: [3], names: [0, 4] }],
    ['caf', { distance: 0, labels: [], names: [2] }],
    ['大', { distance: 0, labels: [], names: [2, 3] }],
    ['家乐', { distance: 0, labels: [], names: [2] }],
    ['沙', { distance: 0, labels: [2, 0], names: [] }],
    ['点心', { distance: 0, labels: [1], names: [] }],
    ['sha', { distance: 0, labels: [2, 0], names: [] }],
    ['tsim sha ts', { distance: 0, labels: [0], names: [] }],
    ['TsimSha', { distance: 0, labels: [0], names: [] }],
    ['drgaon', { distance: 1, labels: [3], names: [0, 4] }],
    ['ragon', { distance: 1, labels: [3], names: [0, 4] }],
    ['dragonb', { distance: 0, labels: [3], names: [] }],
    ['goldne dra', { distance: 1, labels: [], names: [0] }],
    ['goldne drga', { distance: 1, labels: [], names: [] }],
    ['dmi', { distance: 1, labels: [], names: [] }],
    ['dmisu', { distance: 1, labels: [1], names: [] }],
    ['wxyz', { distance: 1, labels: [], names: [] }],
  ])('"%s" gives %j', (text, expected) => {
    expect(found(index.complete(text))).toEqual(expected);
  });

  it('takes the best places of thousands of words without opening them', () => {
    const many = Array.from({ length: 5000 }, (_, rank) => `b${(rank * 7919) % 5000}`);
    const best = indexOf(many).complete('b')?.names;
    expect([0, 1, 2, 4999, 5000].map((from) => best?.next(from))).toEqual([0, 1, 2, 4999, END]);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
  const place = fc.array(word, { minLength: 1, maxLength: 3 });
  const label = fc.tuple(fc.array(word, { minLength: 1, maxLength: 2 }), fc.nat(5));

  it('finds what comparing every beginning finds', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 6, maxLength: 150 }),
        fc.uniqueArray(label, { maxLength: 4 }),
        fc.array(word, { minLength: 1, maxLength: 2 }),
        (places, labelled, text) => {
          const subject = indexOf(
            places.map((words) => words.join(' ')),
            labelled.map(([words, count]) => [words.join(' '), count]),
          );
          const texts = [...places, ...labelled.map(([words]) => words)];
          const readings = readingsByTrying(text, { texts, isOpen: true });
          fc.pre(readings.length <= MOST_READINGS);
          expect(found(subject.complete(text.join(' ')))).toEqual(
            byComparing(places, labelled, { text, readings }),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

function byComparing(
  places: readonly (readonly string[])[],
  labels: readonly (readonly [string[], number])[],
  { text, readings }: { text: readonly string[]; readings: readonly (readonly TriedWord[])[] },
): Found {
  const squeezed = text.join('');
  const at = (distance: number): { names: number[]; labels: number[] } => ({
    names: [...places.keys()].filter(
      (rank) =>
        Math.min(...readings.map((each) => distanceTo(places[rank] ?? [], text, each))) ===
        distance,
    ),
    labels: [...labels.entries()]
      .filter(([, [words]]) =>
        words.some(
          (_, start) => beginningDistance(squeezed, words.slice(start).join('')) <= distance,
        ),
      )
      .sort(([a, [, countA]], [b, [, countB]]) => countB - countA || a - b)
      .map(([number]) => number),
  });
  const exact = at(0);
  if (exact.names.length > 0 || exact.labels.length > 0) return { distance: 0, ...exact };
  return { distance: 1, ...at(1) };
}

function distanceTo(
  own: readonly string[],
  text: readonly string[],
  reading: readonly TriedWord[],
): number {
  const nearest = (distances: readonly number[]): number => Math.min(...distances);
  return reading
    .map((read) => {
      if (typeof read !== 'number') return hasStretch(own, read) ? 0 : Infinity;
      const word = text[read] ?? '';
      return read === text.length - 1
        ? nearest(own.map((each) => lastDistance(word, each, text)))
        : nearest(own.map((each) => earlierDistance(word, each)));
    })
    .reduce((sum, each) => sum + each);
}

function earlierDistance(word: string, own: string): number {
  const distance = errors(word, own);
  const allowed = canBeMistyped(own) ? Math.min(1, allowedDistance(word)) : 0;
  return distance <= allowed ? distance : Number.POSITIVE_INFINITY;
}

/** An earlier word is not the last one too, but for the sake of a typing error. */
function lastDistance(word: string, own: string, text: readonly string[]): number {
  const isTaken = own !== word && text.includes(own);
  return Math.max(beginningDistance(word, own), isTaken ? earliestError(word) : 0);
}

function earliestError(word: string): number {
  return word.length >= 4 ? 1 : Number.POSITIVE_INFINITY;
}

/** To the nearest beginning of the word. */
function beginningDistance(text: string, own: string): number {
  const all = Array.from({ length: own.length + 1 }, (_, end) => errors(text, own.slice(0, end)));
  const least = Math.min(...all);
  return least < 1 || least === earliestError(text) ? least : Number.POSITIVE_INFINITY;
}

function errors(a: string, b: string): number {
  const [from, to] = [a, b].map((text) => {
    const units = Uint16Array.from(text, (letter) => letter.charCodeAt(0));
    return { units, start: 0, end: units.length };
  });
  return from === undefined || to === undefined ? 0 : typingDistance(from, to, 2);
}
