import type { FacetCount, SearchResult } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { shownOf, useAnswer } from '../../api/use-answer.ts';
import { valueText } from '../chips.ts';
import { toggled, without } from '../criteria.ts';
import type { Choice } from '../criteria.ts';
import { useFinding } from '../finding.ts';
import { search } from '../search.ts';
import { valuesOf } from './facet-values.ts';
import type { FacetValue } from './facet-values.ts';

/** What the API counts by. */
const FACETS = {
  district: 'area',
  cuisine: 'cuisine',
  meal: 'meal',
  price_level: 'price_level',
} as const satisfies Record<Choice, string>;

interface FacetChoiceProps {
  readonly choice: Choice;
  readonly legend: string;
  readonly found: SearchResult | undefined;
}

/** Any of the values of a choice, each with how many places it would bring. */
export function FacetChoice({ choice, legend, found }: FacetChoiceProps): JSX.Element {
  const { criteria, telling } = useFinding();
  const counts = useCounts(choice, found);
  const { first, rest } = valuesOf(choice, (criteria[choice] ?? []).map(String), counts);
  const { words, format } = telling;
  return (
    <fieldset class="find-choice">
      <legend>{legend}</legend>
      <ValueList choice={choice} values={first} />
      {rest.length > 0 && (
        <details>
          <summary>{words.all(format.number(first.length + rest.length))}</summary>
          <ValueList choice={choice} values={rest} />
        </details>
      )}
    </fieldset>
  );
}

interface ValueListProps {
  readonly choice: Choice;
  readonly values: readonly FacetValue[];
}

function ValueList({ choice, values }: ValueListProps): JSX.Element {
  const { criteria, telling, goTo } = useFinding();
  return (
    <ul class="find-values">
      {values.map(({ value, count, isSet }) => (
        <li key={value}>
          <label class="find-check">
            <input
              type="checkbox"
              checked={isSet}
              onChange={() => goTo(toggled(criteria, choice, value))}
            />
            <span>{valueText(choice, value, telling)}</span>
            <span class="quiet">{count === undefined ? '' : telling.format.number(count)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

/** Of the other criteria: those of its own would hide what else could be chosen. */
function useCounts(
  choice: Choice,
  found: SearchResult | undefined,
): readonly FacetCount[] | undefined {
  const { criteria, telling } = useFinding();
  const lang = telling.format.apiLanguage;
  const facet = FACETS[choice];
  const others = without(criteria, choice);
  const isSet = criteria[choice] !== undefined;
  const own = useAnswer(
    isSet ? `facet:${choice}:${lang}:${JSON.stringify(others)}` : undefined,
    async (signal) => {
      const query = { ...others, lang, limit: 1, fields: ['name'], facets: [facet] };
      return (await search(query, signal)).metadata.facets?.[facet];
    },
  );
  return isSet ? shownOf(own) : found?.metadata.facets?.[facet];
}
