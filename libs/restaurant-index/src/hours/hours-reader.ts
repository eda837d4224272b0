import { knownHours } from './known-hours.ts';
import type { KnownHours, WrittenHours } from './known-hours.ts';

/** Changed places have a few hundred distinct hours; data with more has none worth keeping. */
const MAX_KEPT = 10_000;

/** Reads hours once, though the changes since a build are indexed anew with every one of them. */
export class HoursReader {
  private readonly kept = new Map<string, KnownHours>();

  read(written: WrittenHours): KnownHours {
    const key = keyOf(written);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const hours = knownHours(written);
    if (this.kept.size >= MAX_KEPT) this.kept.clear();
    this.kept.set(key, hours);
    return hours;
  }
}

/** The same for hours that are written the same, and for no others. */
function keyOf({ opening_hours: osm, operating_hours: hours }: WrittenHours): string {
  return JSON.stringify([osm, hours?.mon_fri, hours?.sat_sun, hours?.public_holiday]);
}
