import { describe, expect, it } from '@jest/globals';
import { placeSchema } from '@tablewise/contracts';
import { aPlace } from './a-place.ts';

describe('aPlace', () => {
  it('is a valid place with what the spec asks for', () => {
    const place = aPlace({ id: 'mine', sentiment: { likes: 1, neutral: 2, dislikes: 3 } });
    expect(placeSchema.parse(place)).toMatchObject({
      id: 'mine',
      sentiment: { likes: 1, neutral: 2, dislikes: 3 },
    });
  });
});
