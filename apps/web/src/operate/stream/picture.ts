import type { McpChange, McpEvent, McpHello, McpServer, McpStep } from '@tablewise/api-client';

/** What happened, or how much of it nobody will hear of. */
export type Told =
  | { readonly kind: 'change'; readonly change: McpChange }
  | { readonly kind: 'lost'; readonly changes: number };

/** All that the stream has said and that still counts. */
export interface Picture {
  /** Who speaks; absent before it has said so. */
  readonly hello: McpHello | undefined;
  /** Of the last 15 minutes, the oldest first. */
  readonly steps: readonly McpStep[];
  /** The oldest first. */
  readonly told: readonly Told[];
  /** As they are now. */
  readonly servers: readonly McpServer[];
}

export const NOTHING_SEEN: Picture = { hello: undefined, steps: [], told: [], servers: [] };

/** How far the charts look back, ms. */
export const WINDOW_MS = 15 * 60_000;
/** As many as the API keeps. */
const MOST_STEPS = 180;
const MOST_TOLD = 500;

/** The picture after one more event. What is said twice counts once. */
export function pictureAfter(picture: Picture, { event, data }: McpEvent): Picture {
  switch (event) {
    case 'hello':
      return { ...(data.resumed ? picture : NOTHING_SEEN), hello: data };
    case 'step':
      return { ...picture, steps: withStep(picture.steps, data) };
    case 'change':
      return { ...picture, told: withTold(picture.told, { kind: 'change', change: data }) };
    case 'lost':
      return { ...picture, told: withTold(picture.told, { kind: 'lost', changes: data.changes }) };
    case 'servers':
      return { ...picture, servers: data.servers };
  }
}

/** When the last step ended. */
export function endOf(steps: readonly McpStep[]): number {
  const last = steps.at(-1);
  return last === undefined ? 0 : last.at + last.duration_ms;
}

function withStep(steps: readonly McpStep[], step: McpStep): readonly McpStep[] {
  const later = steps.findIndex(({ at }) => at >= step.at);
  const place = later < 0 ? steps.length : later;
  const known = steps[place]?.at === step.at;
  const all = [...steps.slice(0, place), step, ...steps.slice(place + (known ? 1 : 0))];
  const start = endOf(all) - WINDOW_MS;
  return all.filter(({ at, duration_ms }) => at + duration_ms > start).slice(-MOST_STEPS);
}

function withTold(told: readonly Told[], next: Told): readonly Told[] {
  const last = told.at(-1);
  if (next.kind === 'lost' && last?.kind === 'lost') {
    return [...told.slice(0, -1), { kind: 'lost', changes: last.changes + next.changes }];
  }
  return [...told, next].slice(-MOST_TOLD);
}
