import { knownHours } from './known-hours.ts';
import type { KnownHours, WrittenHours } from './known-hours.ts';

/** A city has a few hundred distinct hours; data with more than this has none worth keeping. */
const MAX_KEPT = 10_000;

/** Reads hours once for all places that have them, and for the changes that come later. */
export class HoursReader {
  private readonly kept = new Map<string, KnownHours>();

  read(written: WrittenHours, key: string): KnownHours {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const hours = knownHours(written);
    if (this.kept.size >= MAX_KEPT) this.kept.clear();
    this.kept.set(key, hours);
    return hours;
  }
}
