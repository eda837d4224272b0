import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Span } from '../charts/track.ts';
import { WINDOW_MS } from '../stream/picture.ts';

/** Which time all charts tell of, ms since the epoch. */
export interface Moment {
  readonly window: Span;
  /** Where one is looked at; absent: the latest there is. */
  readonly shown: number | undefined;
  /** A pointer is over a time; it is stronger than what was picked. */
  readonly onHover: (time: number | undefined) => void;
  /** Holds until another is picked; one at the end is the latest again. */
  readonly onPick: (time: number | undefined) => void;
}

const MomentContext = createContext<Moment | undefined>(undefined);
export const MomentProvider = MomentContext.Provider;

export function useMoment(): Moment {
  const moment = useContext(MomentContext);
  if (moment === undefined) throw new Error('rendered outside of the board');
  return moment;
}

/** The window ends with the last step, so that charts stand still between two. */
export function useMomentHere(end: number): Moment {
  const [hovered, onHover] = useState<number>();
  const [picked, onPick] = useState<number>();
  const window = { from: end - WINDOW_MS, to: end };
  const shown = hovered ?? picked;
  const isInside = shown !== undefined && shown >= window.from && shown < window.to;
  return { window, shown: isInside ? shown : undefined, onHover, onPick };
}
