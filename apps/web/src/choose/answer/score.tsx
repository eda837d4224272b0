import type { Explanation } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { scorePartsOf, shownScore } from '../../reasons/score-parts.ts';
import { REASON_WORDS } from '../../reasons/sentence.ts';
import { useFormat, useWords } from '../../words/words.ts';
import { CHOOSE } from '../words.ts';

/** What a score is the sum of: a bar of a hundred points, and the same as a table. */
export function Score({ explanation }: { readonly explanation: Explanation }): JSX.Element | null {
  const words = useWords(CHOOSE);
  const { figures } = useWords(REASON_WORDS);
  const format = useFormat();
  const parts = scorePartsOf(explanation);
  const score = shownScore(explanation.score);
  if (parts.length === 0) return null;
  return (
    <details class="choose-score">
      <summary>{words.howScored}</summary>
      <div class="choose-bar" aria-hidden="true">
        {parts.map(({ term, points }) => (
          <span key={term} class={`choose-term-${term}`} style={{ flexGrow: points }} />
        ))}
        <span style={{ flexGrow: 100 - score }} />
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.term}</th>
            <th scope="col">{words.weight}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.points}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ term, weight, value, points }) => (
            <tr key={term}>
              <th scope="row" class={`choose-term-${term}`}>
                {figures[term]}
              </th>
              <td>{format.percent(weight)}</td>
              <td>{format.percent(value)}</td>
              <td>{format.tenths(points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {words.score}
            </th>
            <td>{format.tenths(score)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}
