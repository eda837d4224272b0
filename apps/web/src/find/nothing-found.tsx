import type { JSX } from 'preact';
import { shownOf, useAnswer } from '../api/use-answer.ts';
import { keyOf } from './box/options.ts';
import { useSuggestions } from './box/use-combobox.ts';
import { criterionText } from './chips.ts';
import { withOption } from './criteria.ts';
import type { Criteria } from './criteria.ts';
import { useFinding } from './finding.ts';
import { relaxationsOf } from './relax.ts';
import { countOf } from './search.ts';

const MOST_OFFERED = 3;
const MOST_MEANT = 2;

/** Nothing fits: says without which of the wishes something would. */
export function NothingFound({ criteria }: { readonly criteria: Criteria }): JSX.Element {
  const { telling, hrefOf } = useFinding();
  const { words, format } = telling;
  const relaxed =
    shownOf(
      useAnswer(`relax:${JSON.stringify(criteria)}`, (signal) =>
        relaxationsOf(criteria, (each) => countOf(each, signal)),
      ),
    ) ?? [];
  return (
    <div class="notice">
      <h3>{words.nothing}</h3>
      <Meant criteria={criteria} />
      {relaxed.length > 0 && <p>{words.nothingHint}</p>}
      {relaxed.slice(0, MOST_OFFERED).map(({ kind, criterion, criteria: less, total }, index) => {
        const what = criterionText(criteria, criterion, telling);
        return (
          <a
            key={criterion}
            class={index === 0 ? 'button button-main' : 'button'}
            href={hrefOf(less)}
          >
            {words.relaxed[kind](what, words.places(total, format.number(total)))}
          </a>
        );
      })}
      <a href={hrefOf({})}>{words.clearAll}</a>
    </div>
  );
}

/** Areas and cuisines that the words may have been: written together, or nearly so. */
function Meant({ criteria }: { readonly criteria: Criteria }): JSX.Element {
  const { telling, hrefOf } = useFinding();
  const { q = '' } = criteria;
  const meant = useSuggestions(q, true).filter(({ kind }) => kind !== 'restaurant');
  return (
    <>
      {meant.slice(0, MOST_MEANT).map((option) => (
        <a key={keyOf(option)} class="button" href={hrefOf(withOption(criteria, option))}>
          {telling.words.meant(option.text)}
        </a>
      ))}
    </>
  );
}
