import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { z } from 'zod';
import type { SourceFile, WorkspaceProject } from './workspace-project.ts';

const FOLDERS = ['apps', 'libs', 'tools'];

const packageSchema = z.looseObject({
  scripts: z.record(z.string(), z.string()).default({}),
  nx: z.looseObject({
    name: z.string(),
    tags: z.array(z.string()).default([]),
    targets: z.record(z.string(), z.unknown()).default({}),
  }),
});

/** Every project of the workspace: each folder of `apps`, `libs` and `tools` with a package.json. */
export function readProjects(workspace: string): WorkspaceProject[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(workspace, folder)).map((name) => `${folder}/${name}`),
  )
    .filter((root) => existsSync(join(workspace, root, 'package.json')))
    .map((root) => readProject(workspace, root));
}

function readProject(workspace: string, root: string): WorkspaceProject {
  const text = readFileSync(join(workspace, root, 'package.json'), 'utf8');
  const { nx, scripts } = packageSchema.parse(JSON.parse(text));
  return {
    name: nx.name,
    root,
    tags: nx.tags,
    targets: Object.keys(nx.targets),
    scripts: Object.keys(scripts),
    sources: readSources(join(workspace, root)),
  };
}

function readSources(folder: string): SourceFile[] {
  const source = join(folder, 'src');
  if (!existsSync(source)) return [];
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') || path.endsWith('.tsx'))
    .map((path) => join(source, path))
    .map((path) => ({
      path: relative(folder, path).replaceAll('\\', '/'),
      imports: importsOf(readFileSync(path, 'utf8')),
    }));
}

function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
}
