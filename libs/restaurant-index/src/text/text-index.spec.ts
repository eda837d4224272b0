import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowedDistance, canBeMistyped } from './allowed-distance.ts';
import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';
import { namedPlaces } from '../testing/named-places.ts';
import { asIndexed, hasStretch, readingsByTrying } from '../testing/readings-by-trying.ts';
import type { TriedWord } from '../testing/readings-by-trying.ts';
import { MOST_READINGS } from './readings.ts';
import { TextIndex } from './text-index.ts';
import type { TextMatches } from './text-matches.ts';
import type { TextLabel } from './text-source.ts';
import { typingDistance } from './typing-distance.ts';

const CHINESE = /^[甲乙丙]+$/u;

type Label = readonly [texts: readonly string[], ranks: readonly number[]];

function indexOf(
  names: readonly (string | readonly string[])[],
  labels: readonly Label[] = [],
): TextIndex {
  return TextIndex.build({
    ...namedPlaces(names.map((texts) => [texts].flat())),
    labels: labels.map(([texts, ranks]): TextLabel => ({ texts, ranks: Uint32Array.from(ranks) })),
  });
}

function ranksOf(stream: RankStream | undefined): number[] {
  const ranks: number[] = [];
  if (stream === undefined) return ranks;
  for (let rank = stream.next(0); rank !== END; rank = stream.next(rank + 1)) ranks.push(rank);
  return ranks;
}

function tiersOf(matches: TextMatches | undefined): number[][] {
  if (matches === undefined) return [];
  return Array.from({ length: matches.maxDistance + 1 }, (_, at) => ranksOf(matches.tier(at)));
}

describe('a search by text', () => {
  const names = [
    ['Golden Dragon Noodles', '金龍麵家'],
    ['Golden Dragoon', '金龙面馆'],
    ['Gulden Noodle Bar', '大家樂'],
    ["Mak's Noodle", '麥奀雲吞麵世家'],
    ['MX 24', '美心MX'],
    ['Cáfe de Coral', '大家'],
  ];
  const labels: Label[] = [
    [
      ['Mong Kok', '旺角'],
      [0, 3],
    ],
    [['Noodles', '麵'], [4]],
  ];
  const index = indexOf(names, labels);

  it.each([
    ['golden', [[0, 1], [2]]],
    ['goldne dragon', [[], [0], [1]]],
    ['noodles', [[0, 4], [2, 3], []]],
    ['makS noodle', [[3], [], []]],
    ['noodle mong kok', [[3], [0], [], []]],
    ['cafe', [[5], []]],
    ['mx', [[4]]],
    ['mz', [[]]],
    ['25', [[]]],
    ['金龙', [[0, 1]]],
    ['金龍面', [[0, 1]]],
    ['大家', [[2, 5]]],
    ['家樂', [[2]]],
    ['家', [[0, 2, 3, 5]]],
    ['旺角 麵', [[0, 3]]],
    ['美心mx', [[4]]],
    ['golden golden', [[0, 1], [2]]],
    ['zzzz golden', [[], [], []]],
  ])('for "%s" has the tiers %j', (query, tiers) => {
    expect(tiersOf(index.search(query))).toEqual(tiers);
  });

  it.each(['', '   ', '!?…«»', '🍜', '\ud83c', '\u0301', "'"])(
    'has no answer to %j, which has no word',
    (query) => {
      expect(index.search(query)).toBeUndefined();
      expect(index.complete(query)).toBeUndefined();
    },
  );

  it.each([
    'x'.repeat(10_000),
    '麵'.repeat(10_000),
    'golden dragoon '.repeat(1000),
    '\ud842麵\udfb7',
  ])('takes a query of any length and make', (query) => {
    expect(tiersOf(index.search(query)).length).toBeGreaterThan(0);
    expect(ranksOf(index.complete(query)?.names).length).toBeLessThanOrEqual(names.length);
  });

  it('takes names of any length and make, and finds nothing where there are no places', () => {
    const odd = indexOf(['', '🍜', '\ud842', 'x'.repeat(10_000), '麵'.repeat(10_000), 'bar']);
    expect(tiersOf(odd.search('bar'))).toEqual([[5], []]);
    expect(tiersOf(odd.search('x'.repeat(9_000)))).toEqual([[3], [], []]);
    expect(tiersOf(odd.search('面面'))).toEqual([[4]]);
    const empty = indexOf([], [[['Mong Kok'], []]]);
    expect(empty.search('mong')?.count()).toBe(0);
    expect(empty.complete('mo')).toMatchObject({ distance: 0, labels: [0] });
    expect(ranksOf(indexOf([]).complete('mongkok')?.names)).toEqual([]);
  });

  it('is the same after a trip to another thread', () => {
    const packed = structuredClone(index.pack());
    expect(packed.postings.ranks.buffer.constructor.name).toBe('SharedArrayBuffer');
    const other = TextIndex.unpack(
      packed,
      labels.map(([, ranks]) => Uint32Array.from(ranks)),
      (rank) => names[rank] ?? [],
    );
    for (const query of ['goldne', 'noodle mong kok', '家']) {
      expect(tiersOf(other.search(query))).toEqual(tiersOf(index.search(query)));
      expect(other.complete(query)?.labels).toEqual(index.complete(query)?.labels);
    }
  });
});

describe('any search by text over any places', () => {
  const word = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.string({ unit: fc.constantFrom('b', 'c', 'd'), minLength: 1, maxLength: 9 }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('restaurants', 'restaurnat', 'resturants', '12', '123'),
    },
    {
      weight: 2,
      arbitrary: fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 4 }),
    },
  );
  const words = (maxLength: number): fc.Arbitrary<string[]> =>
    fc.array(word, { minLength: 1, maxLength });
  const places = fc.array(words(4), { maxLength: 40 });
  const labels = fc.array(fc.tuple(words(2), fc.uniqueArray(fc.nat(39), { maxLength: 20 })), {
    maxLength: 4,
  });

  /** Words of its own, perhaps behind a place's words that are written as one, or one as two. */
  const asked = fc.oneof(
    words(3).map((own) => () => own),
    fc
      .tuple(words(2), fc.nat(39), fc.boolean())
      .map(([own, place, isJoined]) => (named: readonly (readonly string[])[]) => {
        const [first = 'b', second = 'c'] = named[place % named.length] ?? [];
        if (CHINESE.test(first) !== CHINESE.test(second)) return own;
        return isJoined || CHINESE.test(first) || first.length < 2
          ? [first + second, ...own]
          : [first.slice(0, 1), first.slice(1), ...own];
      }),
  );
  /** Few places match among many without a name: then lists are skipped along, not marked. */
  const nameless = fc.constantFrom(0, 0, 4000);

  it('finds what comparing every word finds, tier by tier', () => {
    fc.assert(
      fc.property(places, labels, asked, nameless, (named, labelled, text, rest) => {
        const query = text(named);
        const names = [...named, ...Array.from({ length: rest }, () => [])];
        const inRange = labelled.map(([texts, ranks]): Label => [
          [texts.join(' ')],
          ranks.filter((rank) => rank < names.length).sort((a, b) => a - b),
        ]);
        const matches = indexOf(
          names.map((each) => each.join(' ')),
          inRange,
        ).search(query.join(' '));
        const texts = [...names, ...labelled.map(([words]) => words)].map(asIndexed);
        const readings = readingsByTrying(query, { texts, isOpen: false });
        fc.pre(readings.length <= MOST_READINGS);
        const expected = names.map((own, rank) => {
          const ofLabels = labelled.filter((_, at) => inRange[at]?.[1].includes(rank));
          const ofPlace = [own, ...ofLabels.map(([words]) => words)].map(asIndexed);
          return nearestReading(readings, query, ofPlace);
        });
        expect(tiersOf(matches)).toEqual(
          Array.from({ length: (matches?.maxDistance ?? 0) + 1 }, (_, at) => ranksAt(expected, at)),
        );
        const found = [...expected.keys()].filter((rank) => expected[rank] !== undefined);
        expect(ranksOf(matches?.all())).toEqual(found);
        expect(matches?.count()).toBe(found.length);
        const bits = matches?.bits() ?? new Uint32Array();
        for (const [rank, distance] of expected.slice(0, named.length + 1).entries()) {
          expect(((bits[rank >>> 5] ?? 0) >>> (rank & 31)) & 1).toBe(
            distance === undefined ? 0 : 1,
          );
          expect(matches?.distanceOf(rank)).toBe(distance);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('skips to any rank as to the next', () => {
    fc.assert(
      fc.property(
        places,
        words(2),
        fc.array(fc.nat(9), { maxLength: 9 }),
        (names, query, steps) => {
          const matches = indexOf(names.map((each) => each.join(' '))).search(query.join(' '));
          const [all, stream] = [ranksOf(matches?.all()), matches?.all()];
          let from = 0;
          for (const step of steps) {
            from += step;
            expect(stream?.next(from)).toBe(all.find((rank) => rank >= from) ?? END);
          }
        },
      ),
      { numRuns: 250 },
    );
  });
});

function ranksAt(distances: readonly (number | undefined)[], distance: number): number[] {
  return [...distances.keys()].filter((rank) => distances[rank] === distance);
}

function nearestReading(
  readings: readonly (readonly TriedWord[])[],
  query: readonly string[],
  texts: readonly (readonly string[])[],
): number | undefined {
  const distances = readings.flatMap((reading) => {
    const found = reading.flatMap((word) => (typeof word === 'number' ? [] : [word]));
    if (!found.every((stretch) => texts.some((text) => hasStretch(text, stretch)))) return [];
    const asTyped = reading.flatMap((word) =>
      typeof word === 'number' ? (query[word] ?? []) : [],
    );
    return distanceByComparing([...new Set(asTyped)], texts.flat()) ?? [];
  });
  return distances.length === 0 ? undefined : Math.min(...distances);
}

/** Undefined where a word of the query is in none of the place's words. */
function distanceByComparing(query: readonly string[], own: readonly string[]): number | undefined {
  let sum = 0;
  for (const word of query.flatMap(pairsOf)) {
    const nearest = Math.min(...own.map((each) => wordDistance(word, each)));
    if (nearest === Number.POSITIVE_INFINITY) return undefined;
    sum += nearest;
  }
  return sum;
}

function wordDistance(word: string, own: string): number {
  if (CHINESE.test(word)) return own.includes(word) ? 0 : Number.POSITIVE_INFINITY;
  const errors = errorsBetween(word, own);
  const allowed = canBeMistyped(own) ? allowedDistance(word) : 0;
  return errors <= allowed ? errors : Number.POSITIVE_INFINITY;
}

/** Up to 2; held to the textbook's table in its own spec. */
function errorsBetween(word: string, own: string): number {
  const [from, to] = [word, own].map((text) => {
    const units = Uint16Array.from(text, (letter) => letter.charCodeAt(0));
    return { units, start: 0, end: units.length };
  });
  return from === undefined || to === undefined ? 0 : typingDistance(from, to, 2);
}

/** A word of a script with spaces is left as it is. */
function pairsOf(run: string): string[] {
  if (run.length === 1 || !CHINESE.test(run)) return [run];
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}
