import { dataOf } from '@tablewise/api-client';
import type { Areas, Cuisines } from '@tablewise/api-client';
import { useMemo } from 'preact/hooks';
import { shownOf, useAnswer } from '../api/use-answer.ts';
import { page } from '../page.ts';
import { useFormat } from './words.ts';

/** What there is to choose from, in the page's language, as far as it is known yet. */
export interface Catalogue {
  readonly areas: Areas | undefined;
  readonly cuisines: Cuisines | undefined;
  /** What the API's names of cuisines, areas, districts and regions are called. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Asked once a route; what was answered before is there at once. */
export function useCatalogue(): Catalogue {
  const { apiLanguage: lang } = useFormat();
  const query = { lang };
  const areas = shownOf(
    useAnswer(`districts:${lang}`, async (signal) =>
      dataOf(await page.api.GET('/api/v1/districts', { params: { query }, signal })),
    ),
  );
  const cuisines = shownOf(
    useAnswer(`cuisines:${lang}`, async (signal) =>
      dataOf(await page.api.GET('/api/v1/cuisines', { params: { query }, signal })),
    ),
  );
  const labels = useMemo(() => labelsOf(areas, cuisines), [areas, cuisines]);
  return { areas, cuisines, labels };
}

/** What cuisines and areas are called; a name without a label stands for itself. */
export function useLabels(): ReadonlyMap<string, string> {
  return useCatalogue().labels;
}

/** Areas by the names that the API answers with, each once: whoever writes "TST" means Tsim Sha Tsui. */
export function areasNamed(areas: Areas | undefined, given: readonly string[]): string[] {
  const all = areas?.regions.flatMap((region) => region.areas) ?? [];
  const own = (spelling: string): string => {
    const text = spelling.toLowerCase();
    const is = (name: string): boolean => name.toLowerCase() === text;
    return all.find(({ name, aliases }) => is(name) || aliases.some(is))?.name ?? spelling;
  };
  return [...new Set(given.map(own))];
}

/** Where an area and a district share a name, a record means the area. */
export function labelsOf(
  areas: Areas | undefined,
  cuisines: Cuisines | undefined,
): ReadonlyMap<string, string> {
  const { regions = [], districts = [] } = areas ?? {};
  const all = [
    ...regions,
    ...districts,
    ...regions.flatMap((region) => region.areas),
    ...(cuisines?.cuisines ?? []),
  ];
  const spelled = regions
    .flatMap((region) => region.areas)
    .flatMap(({ aliases, label }) => aliases.map((alias) => [alias, label] as const));
  return new Map([...spelled, ...all.map(({ name, label }) => [name, label] as const)]);
}

/** What a name is called, or the name itself as words. */
export function labelIn(labels: ReadonlyMap<string, string>, name: string): string {
  return labels.get(name) ?? name.replaceAll('_', ' ');
}
