import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GrowingNames } from './growing-names.ts';
import { nameAt, translationAt } from './place-names.ts';

describe('names of places', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('', '茶', 'Tsui Wah', '\ud83c', 'x'.repeat(253), '粥'.repeat(90)),
  );
  const language = fc.constantFrom('en', 'zh', 'ja', '__proto__');
  const place = fc
    .array(text, { minLength: 1, maxLength: 4 })
    .chain((parts) =>
      fc.tuple(
        fc.constant(parts.join(' ')),
        fc.dictionary(language, fc.oneof(fc.constantFrom(...parts, parts.join(' ')), text)),
      ),
    );

  it('are read as they were written, translations too where they are not the name', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        const growing = new GrowingNames();
        for (const [name, translations] of places) growing.push(name, translations);
        const names = { fields: growing.fields.packed(), languages: growing.languages };
        for (const [rank, [name, translations]] of places.entries()) {
          expect(nameAt(names, rank)).toBe(name);
          for (const spoken of ['en', 'zh', 'ja', '__proto__', 'fr']) {
            const text = Object.hasOwn(translations, spoken) ? translations[spoken] : '';
            expect(translationAt(names, rank, spoken)).toBe(text === name ? '' : text);
          }
        }
      }),
    );
  });
});
