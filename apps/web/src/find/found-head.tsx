import type { SearchResult } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { queryHref } from '../router/location.ts';
import { useHref } from '../router/use-href.ts';
import { SORTS, changed, writtenOf } from './criteria.ts';
import { useFinding } from './finding.ts';

interface FoundHeadProps {
  readonly found: SearchResult | undefined;
  /** List and map are shown by turns. */
  readonly canSwitch: boolean;
}

/** How many there are, in which order, and where else to see them. */
export function FoundHead({ found, canSwitch }: FoundHeadProps): JSX.Element {
  const { criteria, telling, view, hrefOf } = useFinding();
  const { words, format } = telling;
  return (
    <div class="find-head">
      <h2 class="find-count">
        <output>
          {found === undefined
            ? words.results
            : words.places(found.total, format.number(found.total))}
        </output>
      </h2>
      <Sort />
      {canSwitch && (
        <a
          class="button button-small"
          href={hrefOf(criteria, { view: view === 'map' ? undefined : 'map' })}
        >
          {view === 'map' ? words.list : words.map}
        </a>
      )}
      <ChooseLink />
    </div>
  );
}

/** The same question, to be decided. */
function ChooseLink(): JSX.Element {
  const { criteria, telling } = useFinding();
  const { words } = telling;
  const href = useHref();
  const query = { ...writtenOf(criteria), sort: undefined };
  return (
    <p class="find-choose quiet">
      {words.chooseHint}{' '}
      <a href={href(queryHref({ path: 'choose', query: new URLSearchParams() }, query))}>
        {words.choose}
      </a>
    </p>
  );
}

function Sort(): JSX.Element {
  const { criteria, telling, goTo } = useFinding();
  const { words } = telling;
  const id = useId();
  return (
    <span class="find-sort">
      <label class="unseen" for={id}>
        {words.sort}
      </label>
      <select
        id={id}
        value={criteria.sort ?? 'best'}
        onChange={({ currentTarget: { value } }) =>
          goTo(changed(criteria, { sort: SORTS.find((sort) => sort === value && sort !== 'best') }))
        }
      >
        {SORTS.filter((sort) => sort !== 'distance' || criteria.near !== undefined).map((sort) => (
          <option key={sort} value={sort}>
            {words.sorts[sort]}
          </option>
        ))}
      </select>
    </span>
  );
}
