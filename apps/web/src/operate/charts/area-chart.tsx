import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { useFormat, useWords } from '../../words/words.ts';
import { useMoment } from '../board/moment.ts';
import { OPERATE } from '../words.ts';
import { Chart } from './chart.tsx';
import type { ChartKind } from './chart.tsx';
import { areaPath } from './path.ts';
import { linear } from './scale.ts';
import { stepAt } from './track.ts';
import type { Figures, Span, Track } from './track.ts';

interface AreaChartProps {
  readonly kind: Exclude<ChartKind, 'latency'>;
  readonly track: Track;
  readonly top: number;
  readonly valueOf: (figures: Figures, span: Span) => number;
  /** Written where a number alone does not say it. */
  readonly say?: (figures: Figures) => string;
  /** Any of it is to be seen to. */
  readonly isAlarm?: boolean;
}

/** One figure over time. `valueOf` must depend on its arguments alone. */
export function AreaChart(props: AreaChartProps): JSX.Element {
  const { kind, track, top, valueOf, say, isAlarm = false } = props;
  const words = useWords(OPERATE);
  const format = useFormat();
  const label = words[kind];
  const { window, shown } = useMoment();
  const points = useMemo(
    () =>
      track.map((step) => ({
        ...step,
        value: step.figures === undefined ? undefined : valueOf(step.figures, step),
      })),
    [track],
  );
  const path = useMemo(() => areaPath(points, window, linear(top)), [points, window.to, top]);
  const at = stepAt(points, shown);
  const most = Math.max(0, ...points.map(({ value = 0 }) => value));
  const number = at?.value === undefined ? words.none : format.number(at.value);
  const value = say === undefined || at?.figures === undefined ? number : say(at.figures);
  return (
    <Chart
      kind={kind}
      label={label}
      value={value}
      summary={words.summary(label, value, format.number(most))}
      top={format.number(top)}
      alarm={isAlarm && (at?.value ?? 0) > 0}
    >
      <path class={isAlarm ? 'operate-area operate-area-alarm' : 'operate-area'} d={path} />
    </Chart>
  );
}
