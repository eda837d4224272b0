import type { ComponentChildren, JSX, TargetedPointerEvent } from 'preact';
import { useMoment } from '../board/moment.ts';
import { HEIGHT, WIDTH, xOf } from './path.ts';

/** What a chart tells of, and so where in its row it stands. */
export type ChartKind = 'rate' | 'failed' | 'places' | 'waiting' | 'latency';

interface ChartProps {
  readonly kind: ChartKind;
  readonly label: string;
  /** At the moment that is looked at. */
  readonly value: string;
  /** What a chart says to somebody who does not see it. */
  readonly summary: string;
  /** Where the chart ends at the top, where that needs to be said. */
  readonly top?: string;
  readonly alarm?: boolean;
  readonly children: ComponentChildren;
}

/** One of many small charts: the same time, and for the same label the same scale, in all of them. */
export function Chart({
  kind,
  label,
  value,
  summary,
  top,
  alarm,
  children,
}: ChartProps): JSX.Element {
  const { window, shown, onHover } = useMoment();
  const onPointer = ({ clientX, currentTarget }: TargetedPointerEvent<SVGSVGElement>): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    onHover(window.from + ((clientX - left) / width) * (window.to - window.from));
  };
  return (
    <figure class={`operate-chart operate-chart-${kind}`}>
      <figcaption>
        <span class="operate-label">{label}</span>{' '}
        <span class={alarm === true ? 'operate-value operate-alarm' : 'operate-value'}>
          {value}
        </span>
      </figcaption>
      <div class="operate-plot">
        <svg
          role="img"
          aria-label={summary}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          onPointerMove={onPointer}
          onPointerLeave={() => onHover(undefined)}
        >
          {children}
          {shown !== undefined && <path class="operate-moment" d={upright(xOf(shown, window))} />}
        </svg>
        {top !== undefined && (
          <span class="operate-top" aria-hidden="true">
            {top}
          </span>
        )}
      </div>
    </figure>
  );
}

function upright(x: number): string {
  return `M${x},0V${HEIGHT}`;
}
