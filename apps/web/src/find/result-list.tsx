import type { FoundPlace, SearchResult } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { shownOf } from '../api/use-answer.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { PlaceCard } from '../parts/place-card.tsx';
import { SkeletonCards } from '../parts/skeleton.tsx';
import { useIsActive } from './active-place.ts';
import type { ActivePlace } from './active-place.ts';
import { CompareButton } from './compare/compare-button.tsx';
import { changed } from './criteria.ts';
import { useFinding } from './finding.ts';
import { NothingFound } from './nothing-found.tsx';
import { Refused } from './refused.tsx';
import { PAGE_SIZE } from './use-results.ts';
import type { Results } from './use-results.ts';

interface ResultListProps {
  readonly results: Results;
  readonly active: ActivePlace;
}

/** The list, or why there is none. */
export function ResultList({ results, active }: ResultListProps): JSX.Element {
  const { asked } = results;
  const { criteria } = useFinding();
  const found = shownOf(asked);
  return (
    <div class="find-list" aria-busy={asked.state === 'waiting'}>
      {asked.state === 'failed' &&
        (asked.fault.kind === 'refused' ? (
          <Refused problem={asked.fault.problem} />
        ) : (
          <FaultNotice fault={asked.fault} onAgain={asked.askAgain} stale={found !== undefined} />
        ))}
      {found === undefined && asked.state === 'waiting' && <SkeletonCards count={6} />}
      {found?.total === 0 && asked.state === 'here' && <NothingFound criteria={criteria} />}
      {found !== undefined && found.total > 0 && (
        <>
          <Cards places={found.restaurants} active={active} />
          <ListEnd found={found} results={results} />
        </>
      )}
    </div>
  );
}

interface CardsProps {
  readonly places: readonly FoundPlace[];
  readonly active: ActivePlace;
}

function Cards({ places, active }: CardsProps): JSX.Element {
  const { telling, compared, pin } = useFinding();
  const before = useRef(places);
  useEffect(() => {
    // The new ones come before the button that asked for them: whoever reads on finds them there.
    const first = places[before.current.length];
    const grew = first !== undefined && places[0] === before.current[0];
    before.current = places;
    if (grew) document.getElementById(`place-${first.id}`)?.focus({ preventScroll: true });
  }, [places]);
  return useMemo(
    () => (
      <ol class="cards">
        {places.map((place) => (
          <Card key={place.id} place={place} active={active} labels={telling.labels} picked={pin} />
        ))}
      </ol>
    ),
    [places, active, telling, compared.join(), pin],
  );
}

interface CardProps {
  readonly place: FoundPlace;
  readonly active: ActivePlace;
  readonly labels: ReadonlyMap<string, string>;
  /** The one whose card the map shows. */
  readonly picked: string | undefined;
}

function Card({ place, active, labels, picked }: CardProps): JSX.Element {
  const isActive = useIsActive(active, place.id);
  const isPicked = place.id === picked;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isPicked) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isPicked]);
  const enter = (): void => active.set(place.id);
  const leave = (): void => active.set(undefined);
  return (
    <li
      ref={item}
      class="find-item"
      data-active={isActive || isPicked || undefined}
      onMouseEnter={enter}
      onMouseLeave={leave}
      onFocusIn={enter}
      onFocusOut={leave}
    >
      <PlaceCard place={place} labels={labels}>
        <CompareButton place={place} />
      </PlaceCard>
    </li>
  );
}

interface ListEndProps {
  readonly found: SearchResult;
  readonly results: Results;
}

/** More of them, those that hide, whom to credit, and what else helps. */
function ListEnd({ found, results: { more, askMore } }: ListEndProps): JSX.Element {
  const { criteria, telling, hrefOf } = useFinding();
  const { words, format } = telling;
  const left = found.total - found.restaurants.length;
  const { unknown_hours: unknown = 0, attribution } = found.metadata;
  return (
    <div class="find-end">
      {found.next_cursor !== undefined && left > 0 && (
        <button type="button" data-more disabled={more.state === 'waiting'} onClick={askMore}>
          {more.state === 'waiting'
            ? words.loadingMore
            : words.more(format.number(Math.min(PAGE_SIZE, left)))}
        </button>
      )}
      {more.state === 'failed' && <FaultNotice fault={more.fault} onAgain={askMore} />}
      {unknown > 0 && criteria.include_unknown === undefined && (
        <p class="quiet">
          {words.unknownHidden(unknown, format.number(unknown))}{' '}
          <a href={hrefOf(changed(criteria, { include_unknown: true }))}>{words.showThem}</a>
        </p>
      )}
      {attribution.length > 0 && <p class="quiet">{attribution.join(' · ')}</p>}
    </div>
  );
}
