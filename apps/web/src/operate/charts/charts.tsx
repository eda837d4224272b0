import type { JSX } from 'preact';
import { AreaChart } from './area-chart.tsx';
import { LatencyChart } from './latency-chart.tsx';
import type { Tops } from './scale.ts';
import { rateOf } from './track.ts';
import type { Figures, Span, Track } from './track.ts';

interface ChartsProps {
  readonly track: Track;
  readonly tops: Tops;
  /** Calls wait for a place at any endpoint: only a server has waiters. */
  readonly hasWaiters?: boolean;
}

/** The figures of a server, or of one of its endpoints: the same charts in the same order. */
export function Charts({ track, tops, hasWaiters = false }: ChartsProps): JSX.Element {
  return (
    <>
      <AreaChart kind="rate" track={track} top={tops.rate} valueOf={rate} />
      <AreaChart kind="failed" track={track} top={tops.failures} valueOf={failures} isAlarm />
      <AreaChart kind="places" track={track} top={tops.places} valueOf={leased} say={leasedOf} />
      {hasWaiters && (
        <AreaChart kind="waiting" track={track} top={tops.waiters} valueOf={waiters} isAlarm />
      )}
      <LatencyChart track={track} topMs={tops.latencyMs} />
    </>
  );
}

const rate = (figures: Figures, span: Span): number => rateOf(span, figures);
const failures = (figures: Figures): number => figures.failures;
const leased = (figures: Figures): number => figures.leased;
const leasedOf = (figures: Figures): string => `${figures.leased}/${figures.places}`;
const waiters = (figures: Figures): number => figures.waiters ?? 0;
