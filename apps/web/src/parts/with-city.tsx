import type { City } from '@tablewise/api-client';
import type { ComponentChildren, JSX } from 'preact';
import { shownOf } from '../api/use-answer.ts';
import { useCity } from '../city.ts';
import { FaultNotice } from './fault-notice.tsx';

interface WithCityProps {
  readonly children: (city: City) => ComponentChildren;
  readonly waiting?: ComponentChildren;
}

/** Shows what needs the city's time or money once the city is known. */
export function WithCity({ children, waiting = null }: WithCityProps): JSX.Element {
  const asked = useCity();
  const city = shownOf(asked);
  if (city !== undefined) return <>{children(city)}</>;
  if (asked.state === 'failed') return <FaultNotice fault={asked.fault} onAgain={asked.askAgain} />;
  return <>{waiting}</>;
}
