import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { shownOf } from '../api/use-answer.ts';
import { Boundary } from '../parts/boundary.tsx';
import { lazy } from '../router/lazy.tsx';
import { useFormat } from '../words/words.ts';
import { ActivePlace } from './active-place.ts';
import { FoundHead } from './found-head.tsx';
import { useFinding } from './finding.ts';
import { ResultList } from './result-list.tsx';
import type { Results } from './use-results.ts';
import { useWide } from './use-wide.ts';

const PlaceMap = lazy(async () => (await import('../map/map.tsx')).PlaceMap, <div class="map" />);

interface FoundProps {
  readonly results: Results;
  /** What was asked. */
  readonly children: ComponentChildren;
}

/** What was found: the list, the map, or both where there is room. */
export function Found({ results, children }: FoundProps): JSX.Element {
  const { view } = useFinding();
  const { language } = useFormat();
  const wide = useWide();
  const active = useMemo(() => new ActivePlace(), []);
  const found = shownOf(results.asked);
  return (
    <div class="find-body">
      <div class="find-asked">
        {children}
        <FoundHead found={found} canSwitch={!wide} />
      </div>
      {(wide || view === 'list') && <ResultList results={results} active={active} />}
      {(wide || view === 'map') && (
        <Boundary>
          <PlaceMap key={language} found={found} active={active} />
        </Boundary>
      )}
    </div>
  );
}
