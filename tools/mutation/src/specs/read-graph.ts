import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadedFiles } from './loaded-files.ts';
import type { LoadGraph } from './nearest-specs.ts';

/** Of all TypeScript below a folder; paths are seen from the root. */
export function readGraph(root: string, folder: string): LoadGraph {
  return new Map(
    sourcesBelow(root, folder).map((path) => [
      path,
      loadedFiles(path, readFileSync(join(root, path), 'utf8')),
    ]),
  );
}

export function sourcesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') || path.endsWith('.tsx'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .toSorted();
}
