import type { Format } from '../../words/format.ts';

/** Durations in one unit, that of the longest: "4.1 · 20 · 41 ms", "0.12 · 1.3 · 2.5 s". */
export function milliseconds(format: Format, durations: readonly number[]): string {
  const inSeconds = Math.max(...durations) >= 1_000;
  const said = durations.map((ms) => format.number(inSeconds ? brief(ms / 1_000) : brief(ms)));
  return `${said.join(' · ')} ${inSeconds ? 's' : 'ms'}`;
}

/** What a person reads of a number at three in the morning. */
function brief(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}
