import type { City } from '@tablewise/api-client';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { shownOf } from '../../api/use-answer.ts';
import { useCity } from '../../city.ts';
import { criterionText } from '../chips.ts';
import { changed, without } from '../criteria.ts';
import { useFinding } from '../finding.ts';
import { Cross } from './cross.tsx';

const LOCATING: PositionOptions = { timeout: 10_000, maximumAge: 60_000 };

type Locating = 'idle' | 'locating' | 'not-located' | 'far-away';

/** Asks the browser where it is when pressed, and only then. */
export function NearMe(): JSX.Element {
  const { criteria, telling, goTo } = useFinding();
  const { words, format } = telling;
  const city = shownOf(useCity());
  const [state, setState] = useState<Locating>('idle');
  const isSet = criteria.near !== undefined;

  const locate = (): void => {
    if (state === 'locating') return;
    setState('locating');
    if (!('geolocation' in navigator)) {
      setState('not-located');
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (city !== undefined && !isWithin(coords, city.box)) {
          setState('far-away');
          return;
        }
        setState('idle');
        const near = `${coords.latitude.toFixed(4)},${coords.longitude.toFixed(4)}`;
        goTo(changed(criteria, { near, box: undefined }));
      },
      () => setState('not-located'),
      LOCATING,
    );
  };
  return (
    <>
      <button
        type="button"
        class="chip"
        aria-pressed={isSet}
        onClick={() => (isSet ? goTo(without(criteria, 'near')) : locate())}
      >
        {isSet ? criterionText(criteria, 'near', telling) : words.nearMe}
        {isSet && <Cross />}
      </button>
      <output class="find-located quiet">
        {state === 'locating' && words.locating}
        {state === 'not-located' && words.notLocated}
        {state === 'far-away' && words.farAway(city?.names[format.apiLanguage] ?? city?.name ?? '')}
      </output>
    </>
  );
}

function isWithin(
  { latitude, longitude }: GeolocationCoordinates,
  { south, west, north, east }: City['box'],
): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}
