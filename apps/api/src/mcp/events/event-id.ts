import type { Bookmark } from '@tablewise/mcp-client-manager';

const FORM = /^([0-9a-f]{8})\.(\d{1,15})\.(\d{1,15})$/;

/** What a client of a stream has seen, as an `id:` says it: of this very process, up to where. */
export function eventIdOf(run: string, { events, steps }: Bookmark): string {
  return `${run}.${events}.${steps}`;
}

/** Where a client reads on that sends this `Last-Event-ID`; none where this process never gave it. */
export function bookmarkIn(id: unknown, run: string, latest: Bookmark): Bookmark | undefined {
  const [, given, events, steps] = (typeof id === 'string' && FORM.exec(id)) || [];
  const seen = { events: Number(events), steps: Number(steps) };
  const isOurs = given === run && seen.events <= latest.events && seen.steps <= latest.steps;
  return isOurs ? seen : undefined;
}
