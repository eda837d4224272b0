const MINUTE_MS = 60_000;
const HAS_OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * A local time `2026-11-21T19:30` as minutes on that zone's own clock face; only differences mean
 * anything, and where clocks change in between they are off by the change. NaN when malformed.
 */
export function localMinutes(time: string): number {
  return Math.floor(Date.parse(`${time}Z`) / MINUTE_MS);
}

/** The same of an instant in a zone; NaN for a zone that does not exist. */
export function zonedMinutes(instant: Date, timeZone: string): number {
  const format = formatOf(timeZone);
  return format === undefined ? NaN : localMinutes(format.format(instant).replace(' ', 'T'));
}

/** Whether the time says which instant it is. */
export function isInstant(time: string): boolean {
  return HAS_OFFSET.test(time);
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** A caller may name any zone; there are about 600. */
const MAX_FORMATS = 1_000;

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = newFormat(timeZone);
  if (format !== undefined && formats.size < MAX_FORMATS) formats.set(timeZone, format);
  return format;
}

/** Swedish writes the way ISO 8601 does. */
function newFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
