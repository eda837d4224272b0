import type { City } from '@tablewise/api-client';
import { useState } from 'preact/hooks';
import { shownOf } from '../api/use-answer.ts';
import { useCity } from '../city.ts';

const LOCATING: PositionOptions = { timeout: 10_000, maximumAge: 60_000 };
/** About ten metres: nobody needs to know it better. */
const DECIMALS = 4;

export type Locating = 'idle' | 'locating' | 'not-located' | 'far-away';

/**
 * Asks the browser where it is when told to, and only then; `onLocated` hears of a point in the
 * city, as the API takes it (`22.2819,114.1583`).
 */
export function useLocate(onLocated: (near: string) => void): {
  readonly state: Locating;
  readonly locate: () => void;
} {
  const city = shownOf(useCity());
  const [state, setState] = useState<Locating>('idle');
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
        const { latitude, longitude } = coords;
        onLocated(`${latitude.toFixed(DECIMALS)},${longitude.toFixed(DECIMALS)}`);
      },
      () => setState('not-located'),
      LOCATING,
    );
  };
  return { state, locate };
}

function isWithin(
  { latitude, longitude }: GeolocationCoordinates,
  { south, west, north, east }: City['box'],
): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}
