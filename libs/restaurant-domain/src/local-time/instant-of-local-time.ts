import { zoneOffsets } from './zone-offsets.ts';

const DAY_MS = 86_400_000;

/**
 * When the clocks of a zone show a local 'YYYY-MM-DDTHH:MM', in epoch milliseconds. Of a time that
 * they show twice the first; one that they leave out is read with the offset before the change.
 * Throws UnknownTimeZoneError.
 */
export function instantOfLocalTime(local: string, timeZone: string): number {
  const zone = zoneOffsets(timeZone);
  const shown = Date.parse(`${local}Z`);
  const before = shown - zone.offsetMsAt(shown - DAY_MS);
  const after = shown - zone.offsetMsAt(before);
  const afterIsRight = after + zone.offsetMsAt(after) === shown;
  return afterIsRight ? after : before;
}
