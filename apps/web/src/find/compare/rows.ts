import type { CompareResult, Explanation, FoundPlace, HoursByDay } from '@tablewise/api-client';
import type { Format } from '../../words/format.ts';
import type { COMPARE } from './words.ts';

type CompareWords = (typeof COMPARE)['en'];

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** The usual hours of the day that it is in the city. */
export function hoursToday(
  hours: HoursByDay | undefined,
  localNow: string,
  words: CompareWords,
): string {
  if (hours === undefined) return words.unknown;
  const day = WEEK[new Date(`${localNow.slice(0, 10)}T00:00Z`).getUTCDay()] ?? 'sun';
  const ranges = hours[day];
  return ranges.length === 0
    ? words.closedToday
    : ranges.map((range) => range.replace(' - ', '–')).join(', ');
}

/** Between what shares of guests like it, by the votes: what few votes leave open. */
export function intervalText(
  id: string,
  comparison: CompareResult | undefined,
  format: Format,
  words: CompareWords,
): string {
  const interval = reasonOf(explanationOf(id, comparison), 'interval');
  if (interval === undefined) return '';
  const [low, high, level] = [interval.low, interval.high, interval.level].map((percent) =>
    format.percent(percent / 100),
  ) as [string, string, string];
  return words.interval(low, high, level);
}

/** Metres from where somebody is, if that was said. */
export function distanceOf(
  place: FoundPlace,
  comparison: CompareResult | undefined,
): number | undefined {
  return place.distance_m ?? reasonOf(explanationOf(place.id, comparison), 'distance')?.distance_m;
}

/** In what it is the best of them. What all of them share sets none apart. */
export function bestBy(
  id: string,
  comparison: CompareResult | undefined,
  words: CompareWords,
): string[] {
  const count = comparison?.explanations.length ?? 0;
  return (comparison?.best_by ?? [])
    .filter(({ ids }) => ids.includes(id) && ids.length < count)
    .map(({ term }) => words.terms[term] ?? term);
}

function explanationOf(id: string, comparison: CompareResult | undefined): Explanation | undefined {
  return comparison?.explanations.find((explanation) => explanation.id === id);
}

type Reason = Explanation['reasons'][number];

function reasonOf<Kind extends Reason['kind']>(
  explanation: Explanation | undefined,
  kind: Kind,
): Extract<Reason, { kind: Kind }> | undefined {
  return explanation?.reasons.find(
    (reason): reason is Extract<Reason, { kind: Kind }> => reason.kind === kind,
  );
}
