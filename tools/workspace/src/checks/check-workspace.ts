import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkCommands } from './check-commands.ts';
import { FEATURE_TABLES, checkFeatureTable } from './check-feature-table.ts';
import { checkImportCircles } from './check-import-circles.ts';
import { checkImports } from './check-imports.ts';
import { checkLockFile } from './check-lock-file.ts';
import { checkMainEntries } from './check-main-entries.ts';
import { checkPaths } from './check-paths.ts';
import { checkScriptImports } from './check-script-imports.ts';
import type { Script } from './check-script-imports.ts';
import { checkTags } from './check-tags.ts';
import type { KnownTags } from './check-tags.ts';
import type { Finding } from './finding.ts';
import type { Document } from './markdown.ts';
import { readProjects } from './read-projects.ts';
import type { WorkspaceProject } from './workspace-project.ts';

const manifestSchema = z.looseObject({ scripts: z.record(z.string(), z.string()) });

/** Everything that holds for the repository as a whole and that no linter looks at. */
export async function checkWorkspace(root: string, tags: KnownTags): Promise<Finding[]> {
  const projects = readProjects(root);
  const exists = (path: string): boolean => existsSync(join(root, path));
  const known = { projects, scripts: readScripts(root, projects) };
  const read = (path: string): string | undefined => readIfExists(join(root, path));
  return [
    ...checkTags(projects, tags),
    ...checkImports(projects),
    ...checkImportCircles(projects),
    ...checkMainEntries(projects),
    ...checkScriptImports(readScriptFiles(root, projects)),
    ...readDocuments(root, projects).flatMap((document) => [
      ...checkCommands(document, known),
      ...checkPaths(document, exists),
    ]),
    ...FEATURE_TABLES.flatMap((table) =>
      checkFeatureTable(read(table.document) ?? '', table, read),
    ),
    ...(await checkLockFile(root)),
  ];
}

function readDocuments(root: string, projects: readonly WorkspaceProject[]): Document[] {
  const paths = [
    ...readdirSync(root).filter((name) => name.endsWith('.md')),
    ...projects.map((project) => `${project.root}/README.md`),
  ];
  return paths
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The commands, and what they and the tests are set up with. */
function readScriptFiles(root: string, projects: readonly WorkspaceProject[]): Script[] {
  return [...projects.map((project) => `${project.root}/bin`), 'tools/config']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.js'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function readIfExists(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function readScripts(root: string, projects: readonly WorkspaceProject[]): Set<string> {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  );
  return new Set([
    ...Object.keys(manifest.scripts),
    ...projects.flatMap((project) => project.scripts),
  ]);
}
