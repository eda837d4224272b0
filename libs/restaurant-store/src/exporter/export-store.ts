import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { AppError } from '@tablewise/kernel';
import { requireReplaceable } from '../errors/not-replaceable.error.ts';
import type { PlaceStore } from '../place-store/place-store.ts';
import { EXPORT_VERSION, lineOfRow } from './export-line.ts';
import type { ExportLine } from './export-line.ts';
import { RowCounter } from './row-counts.ts';
import type { RowCounts } from './row-counts.ts';

/** The file of an export cannot be written; one that was there before is as it was. */
export class ExportFileError extends AppError {
  readonly code = 'STORE_EXPORT_FILE';

  constructor(file: string, cause: unknown) {
    const why = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
    super(`${file}: cannot be written (${String(why)})`, { why: String(why) }, { cause });
  }
}

/** Characters gathered before they are written. */
const CHUNK = 256 * 1024;

/** Where to, and who is told how far it is. */
export interface ExportOptions {
  /** Replaced whole at the end; until then the export is beside it, as `FILE.partial`. */
  readonly file: string;
  /** Told how many rows were written, after each. */
  readonly onProgress?: (written: number) => void;
}

/**
 * Writes everything the store keeps, of one generation, as NDJSON: places with dataset and
 * listed_at, reviews, votes, reports. Equal stores give equal files.
 *
 * @throws ExportFileError, NotReplaceableError, and what `PlaceStore.exportRows` throws
 */
export async function exportStore(store: PlaceStore, options: ExportOptions): Promise<RowCounts> {
  const { file, onProgress } = options;
  requireReplaceable(file);
  const partial = `${file}.partial`;
  const handle = await writing(file, () => open(partial, 'w'));
  try {
    const counter = new RowCounter();
    const lines = new LineWriter(handle, file);
    await lines.write({ kind: 'tablewise-export', version: EXPORT_VERSION });
    for await (const row of store.exportRows()) {
      await lines.write(lineOfRow(row));
      const written = counter.add(row);
      onProgress?.(written);
    }
    await lines.write({ kind: 'end', ...counter.counts() });
    await lines.finish();
    await writing(file, () => rename(partial, file));
    return counter.counts();
  } finally {
    await handle.close();
    await rm(partial, { force: true });
  }
}

class LineWriter {
  private gathered = '';

  constructor(
    private readonly handle: FileHandle,
    private readonly file: string,
  ) {}

  async write(line: ExportLine): Promise<void> {
    this.gathered += `${JSON.stringify(line)}\n`;
    if (this.gathered.length >= CHUNK) await this.flush();
  }

  /** The file is on the disk, not only in a cache, when this resolves. */
  async finish(): Promise<void> {
    await this.flush();
    await writing(this.file, () => this.handle.sync());
  }

  private async flush(): Promise<void> {
    const text = this.gathered;
    this.gathered = '';
    await writing(this.file, () => this.handle.writeFile(text));
  }
}

async function writing<T>(file: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    throw new ExportFileError(file, cause);
  }
}
