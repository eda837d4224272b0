import type { Scale } from './scale.ts';
import type { Span } from './track.ts';

/** A value that held for a while; none where nothing is known. */
export type Point = Span & { readonly value: number | undefined };

/** Units of a chart, whatever its size on the page. */
export const WIDTH = 900;
export const HEIGHT = 100;

interface Known extends Span {
  readonly value: number;
}

/** A line of steps; it breaks where nothing is known. */
export function linePath(points: readonly Point[], window: Span, scale: Scale): string {
  return unbroken(points, window)
    .map((run) => `M${outline(run, window, scale)}`)
    .join('');
}

/** The same, filled down to the bottom. */
export function areaPath(points: readonly Point[], window: Span, scale: Scale): string {
  return unbroken(points, window)
    .map((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) return '';
      const [start, end] = [xOf(first.from, window), xOf(last.to, window)];
      return `M${start},${HEIGHT}L${outline(run, window, scale)}L${end},${HEIGHT}Z`;
    })
    .join('');
}

/** How far along the chart a time is. */
export function xOf(time: number, { from, to }: Span): number {
  return rounded(((time - from) / (to - from)) * WIDTH);
}

export function yOf(share: number): number {
  return rounded((1 - share) * HEIGHT);
}

function outline(run: readonly Known[], window: Span, scale: Scale): string {
  return run
    .flatMap(({ from, to, value }) => {
      const y = yOf(scale(value));
      return [`${xOf(from, window)},${y}`, `${xOf(to, window)},${y}`];
    })
    .join('L');
}

/** Values that follow each other without a gap, cut to the window. */
function unbroken(points: readonly Point[], window: Span): Known[][] {
  const runs: Known[][] = [];
  let before: Span | undefined;
  for (const { from, to, value } of points) {
    const cut = { from: Math.max(from, window.from), to: Math.min(to, window.to) };
    if (value === undefined || cut.from >= cut.to) {
      before = undefined;
      continue;
    }
    if (before?.to !== cut.from) runs.push([]);
    runs.at(-1)?.push({ ...cut, value });
    before = cut;
  }
  return runs;
}

function rounded(units: number): number {
  return Math.round(units * 10) / 10;
}
