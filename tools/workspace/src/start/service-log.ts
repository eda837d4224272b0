import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const DEFAULT_MAX_BYTES = 10 * 1024 * 1024;
const TAIL_LINES = 20;

export interface ServiceLogOptions {
  /** Told once that a line could not be written; the lines that can be are. */
  readonly onUnwritable: (error: unknown) => void;
  readonly maxBytes?: number;
  /** How a line gets to the end of a file. */
  readonly append?: (file: string, text: string) => void;
}

/**
 * What a service wrote, across its restarts and those of the platform. A full file becomes
 * `FILE.1`, so that the two together stay bounded. The file is opened for each line: several
 * platforms may write to the same one, and none holds on to a file that another has moved away.
 */
export class ServiceLog {
  private recent: string[] = [];
  private isUnwritable = false;

  constructor(
    private readonly file: string,
    private readonly options: ServiceLogOptions,
  ) {}

  /** Never fails: a full disk costs lines of the log, not the platform. */
  write(line: string): void {
    this.recent = [...this.recent.slice(1 - TAIL_LINES), line];
    try {
      this.append(`${line}\n`);
    } catch (error) {
      if (!this.isUnwritable) this.options.onUnwritable(error);
      this.isUnwritable = true;
    }
  }

  /** The last lines, written or not. */
  tail(): readonly string[] {
    return this.recent;
  }

  private append(text: string): void {
    const { file, options } = this;
    const { maxBytes = DEFAULT_MAX_BYTES, append = appendTo } = options;
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > 0 && size + Buffer.byteLength(text) > maxBytes) renameSync(file, `${file}.1`);
    append(file, text);
  }
}

function appendTo(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, text);
}
