const HOUR_MS = 3_600_000;
/** Until 06:00 it is still the night of the day before. */
const DAY_ENDS_MS = 30 * HOUR_MS;

/** Whether a later time is on the day of another, its night included: then the hour says which it is. */
export function isThatDay(time: string, at: string | undefined): boolean {
  if (at === undefined) return false;
  return Date.parse(`${time}Z`) < Date.parse(at.slice(0, 10)) + DAY_ENDS_MS;
}
