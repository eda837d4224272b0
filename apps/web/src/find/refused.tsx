import type { Problem } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { criterionText } from './chips.ts';
import { criterionOf, setIn, without } from './criteria.ts';
import { useFinding } from './finding.ts';

/** A link may ask for what nobody knows, or no longer: says of what, and goes on without it. */
export function Refused({ problem }: { readonly problem: Problem }): JSX.Element {
  const { criteria, telling, hrefOf } = useFinding();
  const { words } = telling;
  const blamed = new Set(
    problem.errors?.map(({ pointer }) => criterionOf(pointer.split('/')[1] ?? '')),
  );
  return (
    <div class="notice" role="alert">
      <p>{words.refused}</p>
      <ul>
        {(problem.errors ?? [problem]).map(({ detail }) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
      {setIn(criteria)
        .filter((criterion) => blamed.has(criterion))
        .map((criterion) => (
          <a key={criterion} class="button button-main" href={hrefOf(without(criteria, criterion))}>
            {words.goOnWithout(criterionText(criteria, criterion, telling))}
          </a>
        ))}
      <a href={hrefOf({})}>{words.clearAll}</a>
    </div>
  );
}
