import type { JSX } from 'preact';
import { shownOf, useAnswer } from '../api/use-answer.ts';
import { criterionText } from './chips.ts';
import type { Criteria } from './criteria.ts';
import { useFinding } from './finding.ts';
import { relaxationsOf } from './relax.ts';
import { countOf } from './search.ts';

const MOST_OFFERED = 3;

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
