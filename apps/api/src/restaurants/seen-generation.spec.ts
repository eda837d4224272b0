import { describe, expect, it } from '@jest/globals';
import { MIN_GENERATION_META_KEY } from '@tablewise/contracts';
import { SeenGeneration } from './seen-generation.ts';

const askedFor = (seen: SeenGeneration) => seen.meta[MIN_GENERATION_META_KEY];
const page = (generation: number) => ({ restaurants: [], metadata: { generation } });

describe('the generation that is asked for', () => {
  it('is none before anybody has voted', () => {
    const seen = new SeenGeneration();
    seen.note(page(7), seen.meta);
    expect(seen.meta).toEqual({});
  });

  it('is that of the newest vote, in whatever order their answers come', () => {
    const seen = new SeenGeneration();
    seen.note({ generation: 9 }, {});
    seen.note({ generation: 8 }, {});
    expect(askedFor(seen)).toBe('9');
  });

  it('is not forgotten over a search that was sent before the vote', () => {
    const seen = new SeenGeneration();
    const { meta } = seen;
    seen.note({ generation: 9 }, {});
    seen.note(page(8), meta);
    expect(askedFor(seen)).toBe('9');
  });

  it('is given up where the data has gone back', () => {
    const seen = new SeenGeneration();
    seen.note({ generation: 9 }, {});
    seen.note(page(3), seen.meta);
    expect(askedFor(seen)).toBe('3');
  });

  it('is unmoved by what is no generation', () => {
    const seen = new SeenGeneration();
    for (const odd of [null, 'x', { generation: 'x' }, { generation: -1 }, { metadata: 1 }]) {
      seen.note(odd, {});
    }
    expect(seen.meta).toEqual({});
  });
});
