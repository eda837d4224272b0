import { spellingsOf } from '@tablewise/restaurant-domain';
import type { City, NamedLevel } from '@tablewise/restaurant-domain';
import type { Postings } from '../postings/postings.ts';
import { listOf } from '../postings/postings.ts';
import type { TextLabel } from '../text/text-source.ts';
import type { SegmentData } from './segment-data.ts';

/** What a label of the text index stands for; they are in this order, one list after the other. */
export type LabelKind = 'cuisine' | 'area' | 'district';

/** Cuisines, areas and administrative districts, by all their names. */
export function textLabelsOf(data: SegmentData, { gazetteer, cuisines }: City): TextLabel[] {
  const { cuisineNames, areas, districts } = data.columns;
  const texts = [
    ...cuisineNames.map((name) => cuisines.labels(name)),
    ...areas.names.map(spellingsAmong(gazetteer.areas)),
    ...districts.names.map(spellingsAmong(gazetteer.districts)),
  ];
  return rankListsOf(data).map((ranks, label) => ({ texts: texts[label] ?? [], ranks }));
}

/** Which places each of them finds, in the same order. */
export function rankListsOf(data: SegmentData): Uint32Array[] {
  const { cuisineNames, areas, districts } = data.columns;
  const lists = (names: readonly string[], postings: Postings): Uint32Array[] =>
    names.map((_name, code) => listOf(postings, code));
  return [
    ...lists(cuisineNames, data.cuisines),
    ...lists(areas.names, data.areas),
    ...lists(districts.names, data.districts),
  ];
}

function spellingsAmong(known: readonly NamedLevel[]): (name: string) => readonly string[] {
  const byName = new Map(known.map((named) => [named.name, spellingsOf(named)]));
  return (name) => byName.get(name) ?? [name];
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
