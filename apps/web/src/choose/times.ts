/** When a party comes, as the form offers it. Local times of the city, as the API writes them. */
export type When = 'now' | 'tonight' | 'noon' | 'picked' | 'any';

const DINNER = 'T19:30';
const NOON = 'T12:00';
const DAY_MS = 86_400_000;

/** This evening, as long as it has not come. */
export function tonight(localNow: string): string | undefined {
  const at = `${localNow.slice(0, 10)}${DINNER}`;
  return localNow < at ? at : undefined;
}

export function tomorrowNoon(localNow: string): string {
  const tomorrow = new Date(Date.parse(localNow.slice(0, 10)) + DAY_MS);
  return `${tomorrow.toISOString().slice(0, 10)}${NOON}`;
}

/** Which of them an address means. `open_now` stays beside the minute that it was asked for. */
export function whenIn(query: URLSearchParams, localNow: string): When {
  if (query.get('open_now') === 'false') return 'any';
  const at = query.get('open_at');
  if (query.get('open_now') === 'true') return 'now';
  // Asked without a time, as a link may that was written by hand.
  if (at === null) return query.has('seed') ? 'any' : 'now';
  if (at === tonight(localNow)) return 'tonight';
  return at === tomorrowNoon(localNow) ? 'noon' : 'picked';
}

/** The parameters that mean it. */
export function timeChanges(
  when: When,
  localNow: string,
): Readonly<Record<'open_now' | 'open_at', string | undefined>> {
  switch (when) {
    case 'now':
      return { open_now: 'true', open_at: undefined };
    case 'tonight':
      return { open_now: undefined, open_at: tonight(localNow) };
    case 'noon':
      return { open_now: undefined, open_at: tomorrowNoon(localNow) };
    case 'picked':
      return { open_now: undefined, open_at: localNow };
    case 'any':
      return { open_now: 'false', open_at: undefined };
  }
}
