import type { Facet, Language, SearchResult } from '@tablewise/contracts';
import { cuisineLabel } from '@tablewise/restaurant-domain';
import type { Gazetteer } from '@tablewise/restaurant-domain';
import type { FacetCount } from '@tablewise/restaurant-index';

type LabelledFacets = NonNullable<SearchResult['metadata']['facets']>;

const MEALS = [
  { name: 'breakfast', zh: '早餐' },
  { name: 'lunch', zh: '午餐' },
  { name: 'dinner', zh: '晚餐' },
];

/** Values with what they are called in a language, where that differs from the value. */
export function labelledFacets(
  facets: Readonly<Partial<Record<Facet, readonly FacetCount[]>>>,
  gazetteer: Gazetteer,
  language: Language,
): LabelledFacets {
  const labelled: LabelledFacets = {};
  for (const [facet, counts] of Object.entries(facets) as [Facet, readonly FacetCount[]][]) {
    const labels = labelsOf(facet, gazetteer, language);
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
  { areas, administrativeDistricts, regions }: Gazetteer,
  language: Language,
): ((value: string) => string) | undefined {
  if (facet === 'cuisine') return (value) => cuisineLabel(value, language);
  if (language === 'en' || facet === 'price_level') return undefined;
  const level = { area: areas, district: administrativeDistricts, region: regions, meal: MEALS }[
    facet
  ];
  return (value) => level.find(({ name }) => name === value)?.zh ?? value;
}
