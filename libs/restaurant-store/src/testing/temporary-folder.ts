import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of a spec's own; `remove` it after the spec. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'tablewise-store-'));

  file(name: string): string {
    return join(this.path, name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
