import { presetsAt } from '../find/when.ts';

/** When a party comes, as the form offers it. Local times of the city, as the API writes them. */
export type When = 'now' | 'tonight' | 'noon' | 'picked' | 'any';

/** Which of them an address means. `open_now` stays beside the minute that it was asked for. */
export function whenIn(query: URLSearchParams, localNow: string): When {
  if (query.get('open_now') === 'false') return 'any';
  const at = query.get('open_at');
  if (query.get('open_now') === 'true') return 'now';
  // Asked without a time, as a link may that was written by hand.
  if (at === null) return query.has('seed') ? 'any' : 'now';
  const { tonight, tomorrowNoon } = presetsAt(localNow);
  if (at === tonight) return 'tonight';
  return at === tomorrowNoon ? 'noon' : 'picked';
}

/** The parameters that mean it. */
export function timeChanges(
  when: When,
  localNow: string,
): Readonly<Record<'open_now' | 'open_at', string | undefined>> {
  const { tonight, tomorrowNoon } = presetsAt(localNow);
  switch (when) {
    case 'now':
      return { open_now: 'true', open_at: undefined };
    case 'tonight':
      return { open_now: undefined, open_at: tonight };
    case 'noon':
      return { open_now: undefined, open_at: tomorrowNoon };
    case 'picked':
      return { open_now: undefined, open_at: localNow };
    case 'any':
      return { open_now: 'false', open_at: undefined };
  }
}
