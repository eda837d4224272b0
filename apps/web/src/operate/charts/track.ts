import type { McpServerStep, McpStep } from '@tablewise/api-client';

/** What a step says of a server, or of one of its endpoints. */
export type Figures = Omit<McpServerStep, 'server' | 'status' | 'endpoints' | 'waiters'> & {
  readonly waiters?: number;
};

/** A stretch of time, ms since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Its figures over time, the oldest first; absent while it was not there. */
export type Track = readonly (Span & { readonly figures: Figures | undefined })[];

/** Whose track: that of a server, or of one of its endpoints. */
export interface Subject {
  readonly server: string;
  readonly endpoint?: string;
}

/** Times are rounded to whole milliseconds, and timers fire a little late. */
const JOINT_MS = 100;

export function trackOf(steps: readonly McpStep[], subject: Subject): Track {
  return steps.map((step, index) => {
    const end = step.at + step.duration_ms;
    const next = steps[index + 1]?.at ?? end;
    return {
      from: step.at,
      to: next - end < JOINT_MS ? next : end,
      figures: figuresIn(step, subject),
    };
  });
}

/** What holds a time; without one, the latest. */
export function stepAt<Step extends Span>(
  steps: readonly Step[],
  time: number | undefined,
): Step | undefined {
  if (time === undefined) return steps.at(-1);
  return steps.find(({ from, to }) => from <= time && time < to);
}

/** Calls a second of what ended in a span. */
export function rateOf({ from, to }: Span, { calls }: Figures): number {
  return to > from ? (calls * 1_000) / (to - from) : 0;
}

function figuresIn({ servers }: McpStep, { server, endpoint }: Subject): Figures | undefined {
  const found = servers.find((one) => one.server === server);
  return endpoint === undefined ? found : found?.endpoints.find((one) => one.endpoint === endpoint);
}
