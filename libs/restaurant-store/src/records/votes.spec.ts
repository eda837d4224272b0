import { expect, it } from '@jest/globals';
import { votesSchema } from '@tablewise/contracts';
import { seededRandom } from '@tablewise/kernel';
import fc from 'fast-check';
import { generateVotes } from './votes.ts';

it('generated votes are whole counts, the same for the same seed', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const votes = generateVotes(seededRandom(seed));
      expect(votesSchema.parse(votes)).toEqual(votes);
      expect(generateVotes(seededRandom(seed))).toEqual(votes);
    }),
  );
});
