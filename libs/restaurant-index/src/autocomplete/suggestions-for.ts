import { nameIn } from '@tablewise/restaurant-domain';
import type { City } from '@tablewise/restaurant-domain';
import { nameAt, translationAt } from '../columns/place-names.ts';
import type { Delta } from '../delta/delta.ts';
import type { Segment } from '../segment/segment.ts';
import { labelAt } from '../segment/text-labels.ts';
import type { AutocompleteQuery, Suggestion } from '../suggestion.ts';
import { END } from '../text/rank-stream.ts';
import type { Completions } from '../text/completions.ts';

/** What one segment completes a text to; the base's removed places do not count. */
interface Completed {
  readonly segment: Segment;
  readonly completions: Completions;
}

/**
 * Cuisines and areas first, those with most places first, at most half of the list while there are
 * restaurants to fill the rest; then restaurants by score.
 */
export function suggestionsFor(
  query: AutocompleteQuery,
  base: Segment,
  delta: Delta,
  city: City,
): Suggestion[] {
  const completed = closest(query.text, base, delta);
  const labels = labelSuggestions(completed, base, delta, labelsIn(query.lang ?? 'en', city));
  const names = nameSuggestions(completed, delta, query);
  const labelCount = Math.max(Math.ceil(query.limit / 2), query.limit - names.length);
  const shown = labels.slice(0, labelCount);
  return [...shown, ...names.slice(0, query.limit - shown.length)];
}

/** Segments that know what begins so; with a typing error only where none does without. */
function closest(text: string, base: Segment, delta: Delta): Completed[] {
  const segments = delta.segment === undefined ? [base] : [base, delta.segment];
  const completed = segments.flatMap((segment): Completed[] => {
    const completions = segment.text.complete(text);
    return completions === undefined ? [] : [{ segment, completions }];
  });
  const least = Math.min(...completed.map(({ completions }) => completions.distance));
  return completed.filter(({ completions }) => completions.distance === least);
}

function labelSuggestions(
  completed: readonly Completed[],
  base: Segment,
  delta: Delta,
  textOf: Record<'area' | 'cuisine', (id: string) => string>,
): Suggestion[] {
  const counts = { cuisine: delta.cuisineCounts(base), area: delta.areaCounts(base) };
  const found = new Map<string, Suggestion & { readonly count: number }>();
  for (const { segment, completions } of completed) {
    for (const label of completions.labels) {
      const { kind, code } = labelAt(segment.data, label);
      if (kind === 'district') continue;
      const { areas, cuisineNames } = segment.data.columns;
      const id = (kind === 'area' ? areas.names : cuisineNames)[code] ?? '';
      const count = counts[kind].get(id) ?? 0;
      const text = textOf[kind](id);
      if (count > 0) found.set(`${kind} ${id}`, { kind, text, id, count });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

function labelsIn(language: string, { gazetteer, cuisines }: City) {
  return {
    area: (id: string): string => {
      const area = gazetteer.area(id);
      return area === undefined ? id : nameIn(area, language);
    },
    cuisine: (id: string): string => cuisines.label(id, language),
  };
}

interface NamedPlace {
  readonly id: string;
  readonly score: number;
  readonly text: string;
  readonly district: string;
}

function nameSuggestions(
  completed: readonly Completed[],
  delta: Delta,
  { limit, lang }: AutocompleteQuery,
): Suggestion[] {
  const places = completed.flatMap(({ segment, completions }) => {
    const isBase = segment !== delta.segment;
    const found: NamedPlace[] = [];
    for (let rank = completions.names.next(0); rank !== END && found.length < limit;) {
      if (!isBase || !delta.removed.has(rank)) {
        const [id, score] = [segment.idAt(rank), segment.scoreAt(rank)];
        const { codes, names } = segment.data.columns.areas;
        const district = names[codes[rank] ?? 0] ?? '';
        found.push({ id, score, text: placeName(segment, rank, lang), district });
      }
      rank = completions.names.next(rank + 1);
    }
    return found;
  });
  return places
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id, text, district }) => ({
      kind: 'restaurant',
      text,
      id,
      ...(district !== '' && { district }),
    }));
}

function placeName({ data: { columns } }: Segment, rank: number, lang: string | undefined): string {
  const translated = lang === undefined ? '' : translationAt(columns.names, rank, lang);
  return translated === '' ? nameAt(columns.names, rank) : translated;
}
