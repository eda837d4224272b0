import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { shownOf } from '../api/use-answer.ts';
import { Boundary } from '../parts/boundary.tsx';
import { lazy } from '../router/lazy.tsx';
import { ActivePlace } from './active-place.ts';
import { FoundHead } from './found-head.tsx';
import { useFinding } from './finding.ts';
import { ResultList } from './result-list.tsx';
import type { Results } from './use-results.ts';
import { useWide } from './use-wide.ts';

const PlaceMap = lazy(async () => (await import('../map/map.tsx')).PlaceMap, <div class="map" />);

/** What was found: the list, the map, or both where there is room. */
export function Found({ results }: { readonly results: Results }): JSX.Element {
  const { view } = useFinding();
  const wide = useWide();
  const active = useMemo(() => new ActivePlace(), []);
  const found = shownOf(results.asked);
  return (
    <div class="find-body">
      <FoundHead found={found} canSwitch={!wide} />
      {(wide || view === 'list') && <ResultList results={results} active={active} />}
      {(wide || view === 'map') && (
        <Boundary>
          <PlaceMap found={found} active={active} />
        </Boundary>
      )}
    </div>
  );
}
