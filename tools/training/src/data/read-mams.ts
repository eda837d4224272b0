import type { Aspect, Polarity } from '@tablewise/restaurant-reasoning';
import type { AspectText } from './labelled-text.ts';
import { MalformedDataError } from './malformed-data.error.ts';

/**
 * Their categories as our aspects. `place` is the venue as a whole ("just the place for you"), not
 * where it stands. They have no cleanliness, waiting or location.
 */
export const MAMS_ASPECTS: Readonly<Record<string, Aspect>> = {
  food: 'food',
  menu: 'food',
  service: 'service',
  staff: 'service',
  price: 'price',
  ambience: 'ambience',
  place: 'miscellaneous',
  miscellaneous: 'miscellaneous',
};
const POLARITIES: Readonly<Record<string, Polarity>> = {
  positive: 'like',
  neutral: 'neutral',
  negative: 'dislike',
};
const SENTENCE = /<text>([\s\S]*?)<\/text>([\s\S]*?)<\/sentence>/g;
const CATEGORY = /category="(\w+)" polarity="(\w+)"/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** `MAMS-ACSA-*.xml`, a shape so small that patterns read it whole. */
export function readMams(file: string): AspectText[] {
  return Array.from(file.matchAll(SENTENCE), ([, text = '', categories = '']) => ({
    text: text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity),
    aspects: Array.from(categories.matchAll(CATEGORY), ([, category = '', name = '']) => {
      const aspect = MAMS_ASPECTS[category];
      const polarity = POLARITIES[name];
      if (aspect === undefined || polarity === undefined)
        throw new MalformedDataError('MAMS-ACSA', `unknown ${category} or ${name}`);
      return { aspect, polarity };
    }),
  }));
}
