import { cuisineLabel } from '@tablewise/restaurant-domain';
import type { GazetteerData } from '@tablewise/restaurant-domain';
import type { Postings } from '../postings/postings.ts';
import { listOf } from '../postings/postings.ts';
import type { TextLabel } from '../text/text-source.ts';
import type { SegmentData } from './segment-data.ts';

/** What a label of the text index stands for; they are in this order, one list after the other. */
export type LabelKind = 'cuisine' | 'area' | 'district';

/** Cuisines, areas and administrative districts, by all their names. */
export function textLabelsOf(data: SegmentData, gazetteer: GazetteerData | undefined): TextLabel[] {
  const { columns } = data;
  const areas = new Map(gazetteer?.areas.map((area) => [area.name, area]));
  const districts = new Map(gazetteer?.administrativeDistricts.map((each) => [each.name, each]));
  const spellings = (name: string, named: ReadonlyMap<string, Spelt>): string[] => {
    const known = named.get(name);
    return known === undefined ? [name] : [name, known.zh, ...known.aliases];
  };
  return [
    ...labels(columns.cuisineNames, data.cuisines, (name) => [
      cuisineLabel(name, 'en'),
      cuisineLabel(name, 'zh'),
    ]),
    ...labels(columns.areas.names, data.areas, (name) => spellings(name, areas)),
    ...labels(columns.districts.names, data.districts, (name) => spellings(name, districts)),
  ];
}

interface Spelt {
  readonly zh: string;
  readonly aliases: readonly string[];
}

function labels(
  names: readonly string[],
  postings: Postings,
  textsOf: (name: string) => readonly string[],
): TextLabel[] {
  return names.map((name, code) => ({ texts: textsOf(name), ranks: listOf(postings, code) }));
}

/** Which cuisine, area or district a label of that number is. */
export function labelAt(
  { columns }: SegmentData,
  label: number,
): { readonly kind: LabelKind; readonly code: number } {
  const cuisines = columns.cuisineNames.length;
  if (label < cuisines) return { kind: 'cuisine', code: label };
  const areas = columns.areas.names.length;
  if (label < cuisines + areas) return { kind: 'area', code: label - cuisines };
  return { kind: 'district', code: label - cuisines - areas };
}
