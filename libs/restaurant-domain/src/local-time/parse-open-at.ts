/** A time at places: one instant everywhere (epoch ms), or 'YYYY-MM-DDTHH:MM' on each one's clocks. */
export type OpenWhen = { readonly at: number } | { readonly local: string };

const OPEN_AT =
  /^(?<date>\d{4}-\d\d-\d\d)T(?<time>(?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?(?<offset>Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/u;

/**
 * Reads an RFC 3339 time; one without an offset is local. Seconds are dropped: hours are told in
 * minutes. Undefined when it is none, or no day of the years 1970 to 2100.
 */
export function parseOpenAt(text: string): OpenWhen | undefined {
  const { date, time, offset } = OPEN_AT.exec(text)?.groups ?? {};
  if (date === undefined || time === undefined || !isDay(date)) return undefined;
  const local = `${date}T${time}`;
  return offset === undefined ? { local } : { at: Date.parse(local + offset) };
}

function isDay(date: string): boolean {
  if (date < '1970' || date >= '2101') return false;
  const at = Date.parse(date);
  // Date.parse rolls 30 February over into March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}
