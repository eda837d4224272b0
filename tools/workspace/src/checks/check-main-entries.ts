import { posix } from 'node:path';
import type { Finding } from './finding.ts';
import type { SourceFile, WorkspaceProject } from './workspace-project.ts';

const NEST = /^@nestjs\//;

/**
 * What a library exports as `.` never imports Nest, not through any of its files either: Nest is
 * a thin shell with an entry of its own, and an optional peer.
 */
export function checkMainEntries(projects: readonly WorkspaceProject[]): Finding[] {
  return projects
    .filter((project) => project.root.startsWith('libs/'))
    .flatMap((project) =>
      reachable(project, 'src/index.ts').flatMap((file) =>
        file.imports
          .filter((imported) => NEST.test(imported))
          .map((imported) => ({
            where: `${project.root}/${file.path}`,
            what: `imports ${imported} and is reached from src/index.ts`,
          })),
      ),
    );
}

/** The files that loading `entry` loads. */
function reachable(project: WorkspaceProject, entry: string): SourceFile[] {
  const byPath = new Map(project.sources.map((file) => [file.path, file]));
  const found = new Set<SourceFile>();
  const visit = (path: string): void => {
    const file = byPath.get(path);
    if (file === undefined || found.has(file)) return;
    found.add(file);
    for (const imported of file.imports.filter((name) => name.startsWith('.'))) {
      visit(posix.join(posix.dirname(path), imported));
    }
  };
  visit(entry);
  return [...found];
}
