import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeenKeys } from './seen-keys.ts';

it('knows what it has seen, as a Set does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 }), { size: 'large' }), (keys) => {
      const seen = new SeenKeys();
      const known = new Set<string>();
      const answers = keys.map((key) => seen.add(key));
      const expected = keys.map((key) => known.size < known.add(key).size);
      expect(answers).toEqual(expected);
    }),
  );
});

it('takes a hundred thousand keys for new, however alike they are', () => {
  const seen = new SeenKeys();
  const taken = Array.from({ length: 100_000 }, (_, n) => seen.add(`demo:1-${n}`));
  expect(taken).not.toContain(false);
});
