import type { Put } from '../../place-store/place-store.ts';
import { FindingList } from './finding-list.ts';
import type { ImportReport } from './import-report.ts';
import type { Position, Reading, Rejection, Remark, Stream } from './reading.ts';

/**
 * One reading of a file into a store, whatever its format: counts, findings, progress. One record
 * at a time is in memory.
 */
export class ImportRun<T extends { readonly id: string }> {
  private readonly rejected = new FindingList();
  private readonly warnings = new FindingList();
  private accepted = 0;

  /** `onProgress` is told how many records were read, after each. */
  constructor(private readonly onProgress?: (read: number) => void) {}

  get read(): number {
    return this.accepted + this.rejected.size;
  }

  get rejections(): number {
    return this.rejected.size;
  }

  get isEmpty(): boolean {
    return this.accepted === 0;
  }

  /** More than half of what was read lies outside of the city. */
  get isMostlyOutside(): boolean {
    return 2 * this.rejected.countOf('outside') > this.read;
  }

  async readInto(readings: Stream<Reading<T>>, put: Put<T>): Promise<void> {
    for await (const reading of readings) {
      if (reading.kind === 'remark') {
        this.warn(reading.at, reading.remark);
        continue;
      }
      if (reading.kind === 'record') await this.take(reading, put);
      else this.reject(reading);
      this.onProgress?.(this.read);
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

  private async take(
    { at, record, remarks }: Extract<Reading<T>, { kind: 'record' }>,
    put: Put<T>,
  ): Promise<void> {
    const { id } = record;
    if ((await put(record)) === 'duplicate') {
      this.rejected.add('duplicate_id', { ...at, id });
      return;
    }
    this.accepted++;
    for (const remark of remarks) this.warn({ ...at, id }, remark);
  }

  private reject({ at, reason, id, detail }: Rejection & { readonly at: Position }): void {
    const about = { ...(id !== undefined && { id }), ...(detail !== undefined && { detail }) };
    this.rejected.add(reason, { ...at, ...about });
  }

  private warn(at: Position & { readonly id?: string }, { reason, detail }: Remark): void {
    this.warnings.add(reason, { ...at, ...(detail !== undefined && { detail }) });
  }
}
