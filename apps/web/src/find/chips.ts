import type { Format } from '../words/format.ts';
import { labelIn } from '../words/labels.ts';
import { setIn, toggled, without } from './criteria.ts';
import type { Choice, Criteria, Criterion } from './criteria.ts';
import type { FindWords } from './words.ts';

/** One thing that is set, in words, and what is left without it. */
export interface Chip {
  readonly key: string;
  readonly criterion: Criterion;
  readonly text: string;
  readonly rest: Criteria;
}

/** In what words things are told. */
export interface Telling {
  readonly labels: ReadonlyMap<string, string>;
  readonly format: Format;
  readonly words: FindWords;
}

/** All that is set, value by value. */
export function chipsOf(criteria: Criteria, telling: Telling): Chip[] {
  return setIn(criteria).flatMap((criterion): Chip[] =>
    isChoice(criterion)
      ? (criteria[criterion] ?? []).map((value) => ({
          key: `${criterion}:${value}`,
          criterion,
          text: valueText(criterion, `${value}`, telling),
          rest: toggled(criteria, criterion, `${value}`),
        }))
      : [
          {
            key: criterion,
            criterion,
            text: criterionText(criteria, criterion, telling),
            rest: without(criteria, criterion),
          },
        ],
  );
}

/** A value of a choice in words: "Mong Kok", "Dim sum", "HK$101 – HK$200", "Dinner". */
export function valueText(choice: Choice, value: string, telling: Telling): string {
  const { labels, format, words } = telling;
  if (choice === 'meal') return words.meals[value] ?? value;
  if (choice === 'price_level') return format.price(Number(value)) || value;
  return labelIn(labels, value);
}

/** A criterion in words, with all of its values. */
export function criterionText(criteria: Criteria, criterion: Criterion, telling: Telling): string {
  const { format, words } = telling;
  switch (criterion) {
    case 'q':
      return words.quoted(criteria.q ?? '');
    case 'open':
      return criteria.open_at === undefined
        ? words.openNow
        : words.openAt(`${format.day(criteria.open_at)} ${format.time(criteria.open_at)}`);
    case 'near':
      return words.within(format.distance(criteria.radius_m ?? DEFAULT_RADIUS_M));
    case 'box':
      return words.onMap;
    case 'district':
    case 'cuisine':
    case 'meal':
    case 'price_level': {
      const values = (criteria[criterion] ?? []).map((value) =>
        valueText(criterion, `${value}`, telling),
      );
      return format.list(values);
    }
  }
}

/** The API's, where an address says none. */
export const DEFAULT_RADIUS_M = 2_000;

function isChoice(criterion: Criterion): criterion is Choice {
  return ['district', 'cuisine', 'meal', 'price_level'].includes(criterion);
}
