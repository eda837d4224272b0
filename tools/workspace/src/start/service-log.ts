import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const DEFAULT_MAX_BYTES = 10 * 1024 * 1024;
const TAIL_LINES = 20;

/**
 * What a service wrote, across its restarts: `NAME.log`, started anew with each run of the
 * platform. A full file becomes `NAME.log.1`, so that the two together stay bounded.
 */
export class ServiceLog {
  private readonly path: string;
  private file: number;
  private writtenBytes = 0;
  private recent: string[] = [];

  constructor(
    folder: string,
    name: string,
    private readonly maxBytes = DEFAULT_MAX_BYTES,
  ) {
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, `${name}.log`);
    this.file = openSync(this.path, 'w');
  }

  write(line: string): void {
    this.recent = [...this.recent.slice(1 - TAIL_LINES), line];
    const text = `${line}\n`;
    const bytes = Buffer.byteLength(text);
    if (this.writtenBytes + bytes > this.maxBytes) this.rotate();
    writeSync(this.file, text);
    this.writtenBytes += bytes;
  }

  /** The last lines written. */
  tail(): readonly string[] {
    return this.recent;
  }

  close(): void {
    closeSync(this.file);
  }

  private rotate(): void {
    closeSync(this.file);
    renameSync(this.path, `${this.path}.1`);
    this.file = openSync(this.path, 'w');
    this.writtenBytes = 0;
  }
}
