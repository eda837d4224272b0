import type { Facet, Language, SearchResult } from '@tablewise/contracts';
import { cuisineLabel } from '@tablewise/restaurant-domain';
import type { Gazetteer } from '@tablewise/restaurant-domain';
import type { FacetCount } from '@tablewise/restaurant-index';

type LabelledFacets = NonNullable<SearchResult['metadata']['facets']>;

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
  const named = { area: areas, district: administrativeDistricts, region: regions };
  if (language === 'en' || !(facet in named)) return undefined;
  const level = named[facet as keyof typeof named];
  return (value) => level.find(({ name }) => name === value)?.zh ?? value;
}
