import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';

const LEFT_OUT = new Set(['.git', '.nx', '.data', 'dist', 'reports', 'node_modules']);
const PROJECT_FOLDERS = ['apps', 'libs', 'tools'];
/** The scope of the workspace's own packages. */
const OWN = '@tablewise';

/**
 * The workspace's sources once more, where they may be broken. Packages are links to those that are
 * installed; the workspace's own lead into the copy, as they lead into the original there.
 */
export class TreeCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'tablewise-mutation-'));

  constructor(original: string) {
    cpSync(original, this.root, {
      recursive: true,
      filter: (path) => !LEFT_OUT.has(basename(path)),
    });
    const packages = join(original, 'node_modules');
    const links = join(this.root, 'node_modules');
    mkdirSync(join(links, OWN), { recursive: true });
    for (const name of readdirSync(packages))
      if (name !== OWN) symlinkSync(join(packages, name), join(links, name));
    for (const folder of PROJECT_FOLDERS.flatMap((kind) => projectsIn(original, kind))) {
      const nested = join(original, folder, 'node_modules');
      if (readdirSync(join(original, folder)).includes('node_modules'))
        symlinkSync(nested, join(this.root, folder, 'node_modules'));
      symlinkSync(
        relative(join(links, OWN), join(this.root, folder)),
        join(links, OWN, basename(folder)),
      );
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

function projectsIn(root: string, kind: string): string[] {
  return readdirSync(join(root, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${kind}/${name}`);
}
