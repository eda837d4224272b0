import { describe, expect, it } from '@jest/globals';
import { agreement, recall } from './agreement.ts';
import type { Found, SearchEngine } from './search-engine.ts';

const named = (...names: string[]): Found[] =>
  names.map((name) => ({ id: `id of ${name}`, name, score: 0.5 }));

const engine = (answers: Readonly<Record<string, Found[]>>): SearchEngine => ({
  name: 'an engine',
  q1: ({ areas }) => answers[areas.join()] ?? [],
  q3: ({ text }) => Promise.resolve(answers[text] ?? []),
});

describe('agreement', () => {
  const queries = {
    q1: [
      { areas: ['a'], meal: 'lunch' },
      { areas: ['b'], meal: 'lunch' },
    ],
    q2: [],
  } as const;

  it('is the share of queries with the same places, in whatever order', async () => {
    const one = engine({ a: named('x', 'y'), b: named('x') });
    const other = engine({ a: named('y', 'x'), b: named('z') });
    expect((await agreement(one, other, queries)).q1).toBe(0.5);
  });

  it('is none with an engine that cannot answer', async () => {
    expect((await agreement(engine({}), { name: 'mute' }, queries)).q1).toBeNaN();
  });
});

describe('recall', () => {
  const queries = [
    { text: 'jaed', intended: 'jade' },
    { text: 'jadde', intended: 'jade' },
  ];

  it('is the share of answers that have the intended word in a name', async () => {
    const answers = engine({ jaed: named('Copper Crane', 'Jade-Garden'), jadde: named('Jaded') });
    expect(await recall(answers, queries)).toBe(0.5);
  });

  it('is none of an engine that cannot answer', async () => {
    expect(await recall({ name: 'mute' }, queries)).toBeNaN();
  });
});
