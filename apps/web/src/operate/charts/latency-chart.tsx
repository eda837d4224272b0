import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { useFormat, useWords } from '../../words/words.ts';
import { useMoment } from '../board/moment.ts';
import { OPERATE } from '../words.ts';
import { Chart } from './chart.tsx';
import { milliseconds } from './milliseconds.ts';
import { WIDTH, linePath, yOf } from './path.ts';
import { FASTEST_MS, logarithmic } from './scale.ts';
import { stepAt } from './track.ts';
import type { Figures, Track } from './track.ts';

const PERCENTILES = ['p50_ms', 'p95_ms', 'p99_ms'] as const;

interface LatencyChartProps {
  readonly track: Track;
  readonly topMs: number;
}

/** How long calls took: half of them, all but one in twenty, all but one in a hundred. */
export function LatencyChart({ track, topMs }: LatencyChartProps): JSX.Element {
  const words = useWords(OPERATE);
  const format = useFormat();
  const { window, shown } = useMoment();
  const lines = useMemo(
    () =>
      PERCENTILES.map((percentile) => {
        const points = track.map((step) => ({
          ...step,
          value: step.figures?.latency?.[percentile],
        }));
        return { percentile, d: linePath(points, window, logarithmic(topMs)) };
      }),
    [track, window.to, topMs],
  );
  const say = (figures: Figures | undefined): string =>
    figures?.latency === undefined ? words.none : milliseconds(format, inOrder(figures.latency));
  const slowest = Math.max(0, ...track.map(({ figures }) => figures?.latency?.p99_ms ?? 0));
  const value = say(stepAt(track, shown)?.figures);
  return (
    <Chart
      kind="latency"
      label={words.latency}
      value={value}
      summary={words.summary(words.latency, value, milliseconds(format, [slowest]))}
      top={milliseconds(format, [topMs])}
    >
      <path class="operate-grid" d={gridPath(topMs)} />
      {lines.map(({ percentile, d }) => (
        <path key={percentile} class={`operate-line operate-line-${percentile}`} d={d} />
      ))}
    </Chart>
  );
}

function inOrder(latency: NonNullable<Figures['latency']>): number[] {
  return PERCENTILES.map((percentile) => latency[percentile]);
}

/** A line at each power of ten between bottom and top. */
function gridPath(topMs: number): string {
  const scale = logarithmic(topMs);
  const lines: string[] = [];
  for (let ms = FASTEST_MS * 10; ms < topMs; ms *= 10) lines.push(`M0,${yOf(scale(ms))}H${WIDTH}`);
  return lines.join('');
}
