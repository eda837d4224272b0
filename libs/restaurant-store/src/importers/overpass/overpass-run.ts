import type { Put } from '../../place-store/place-store.ts';
import { hoursOf } from '../../records/hours-of.ts';
import type { HoursResult } from '../../records/hours-of.ts';
import { FindingList } from '../finding-list.ts';
import type { ImportReport } from '../import-report.ts';
import type { Locator, Spot } from '../placing/locator.ts';
import { elementId } from './element.ts';
import type { OverpassImport } from './import-overpass.ts';
import { placeOf } from './place-of.ts';
import { readElement } from './read-element.ts';
import { readOverpass } from './read-overpass.ts';

/** One reading of a file into a store. */
export class OverpassRun {
  readonly rejected = new FindingList();
  private readonly warnings = new FindingList();
  private isMerged = false;
  private read = 0;

  constructor(
    private readonly locator: Locator,
    private readonly options: Pick<OverpassImport, 'file' | 'demoVotes' | 'onProgress'>,
  ) {}

  get accepted(): number {
    return this.read - this.rejected.size;
  }

  readInto(put: Put): void {
    for (const part of readOverpass(this.options.file)) {
      if (part.kind === 'property') this.noteProperty(part.key, part.value);
      if (part.kind !== 'element') continue;
      this.take(part.value, part.index, put);
      this.read++;
      this.options.onProgress?.(this.read);
    }
  }

  findings(): Pick<ImportReport, 'read' | 'accepted' | 'rejected' | 'warnings'> {
    return {
      read: this.read,
      accepted: this.accepted,
      rejected: this.rejected.toFindings(),
      warnings: this.warnings.toFindings(),
    };
  }

  private noteProperty(key: string, value: string): void {
    if (key === 'generator') this.isMerged = /\bFEHD\b/u.test(value);
    if (key === 'remark') this.warnings.add('remark', { index: this.read, detail: value });
  }

  private take(value: unknown, index: number, put: Put): void {
    const result = readElement(value, this.locator);
    if (result.kind === 'rejected') {
      const id = elementId(value);
      const { reason, detail } = result;
      this.rejected.add(reason, {
        index,
        ...(id !== undefined && { id }),
        ...(detail !== undefined && { detail }),
      });
      return;
    }
    const { element } = result;
    const hours = hoursOf(element.tags['opening_hours']);
    const { demoVotes } = this.options;
    const place = placeOf(element, hours.fields, { isMerged: this.isMerged, demoVotes });
    if (put(place) === 'duplicate') this.rejected.add('duplicate_id', { index, id: place.id });
    else this.warn({ index, id: place.id }, element.spot, hours);
  }

  private warn(at: { index: number; id: string }, spot: Spot, hours: HoursResult): void {
    if (spot.contradiction !== undefined) {
      const detail = `address names ${spot.contradiction}, coordinates are in ${spot.area.name}`;
      this.warnings.add('address_elsewhere', { ...at, detail });
    }
    if (hours.notUnderstood !== undefined) {
      const detail = `${hours.fields.opening_hours ?? ''}: ${hours.notUnderstood}`;
      this.warnings.add('hours_not_understood', { ...at, detail });
    }
    for (const detail of hours.warnings) this.warnings.add('hours_in_part', { ...at, detail });
  }
}
