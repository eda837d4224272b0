import type { Facet, SearchResult } from '@tablewise/contracts';
import { nameIn } from '@tablewise/restaurant-domain';
import type { City } from '@tablewise/restaurant-domain';
import type { FacetCount } from '@tablewise/restaurant-index';

type LabelledFacets = NonNullable<SearchResult['metadata']['facets']>;

const MEALS = [
  { name: 'breakfast', names: { zh: '早餐' } },
  { name: 'lunch', names: { zh: '午餐' } },
  { name: 'dinner', names: { zh: '晚餐' } },
];

/** Values with what they are called in a language, where that differs from the value. */
export function labelledFacets(
  facets: Readonly<Partial<Record<Facet, readonly FacetCount[]>>>,
  city: City,
  language: string,
): LabelledFacets {
  const labelled: LabelledFacets = {};
  for (const [facet, counts] of Object.entries(facets) as [Facet, readonly FacetCount[]][]) {
    const labels = labelsOf(facet, city, language);
    labelled[facet] = counts.map(({ value, count }) => ({
      value,
      count,
      ...(labels && { label: labels(value) }),
    }));
  }
  return labelled;
}

function labelsOf(
  facet: Facet,
  { gazetteer: { areas, districts, regions }, cuisines }: City,
  language: string,
): ((value: string) => string) | undefined {
  if (facet === 'cuisine') return (value) => cuisines.label(value, language);
  if (language === 'en' || facet === 'price_level') return undefined;
  const named = { area: areas, district: districts, region: regions, meal: MEALS }[facet];
  return (value) => {
    const found = named.find(({ name }) => name === value);
    return found === undefined ? value : nameIn(found, language);
  };
}
