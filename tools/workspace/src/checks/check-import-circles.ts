import { posix } from 'node:path';
import type { Finding } from './finding.ts';
import type { SourceFile, WorkspaceProject } from './workspace-project.ts';

const SPEC = /\.spec\.tsx?$/;

/**
 * No file reaches itself through what it imports; imports of types count, for they tie files as
 * firmly to a reader as any. Specs are nobody's import. Circles of projects are the linter's.
 */
export function checkImportCircles(projects: readonly WorkspaceProject[]): Finding[] {
  return projects.flatMap(({ root, sources }) =>
    circlesOf(graphOf(sources)).map(([first = '', ...others]) => ({
      where: `${root}/${first}`,
      what: `imports itself: ${[first, ...others, first].join(' > ')}`,
    })),
  );
}

type Graph = ReadonlyMap<string, readonly string[]>;

function graphOf(sources: readonly SourceFile[]): Graph {
  const files = sources.filter(({ path }) => !SPEC.test(path));
  const paths = new Set(files.map(({ path }) => path));
  return new Map(
    files.map(({ path, imports }): [string, string[]] => {
      const folder = posix.dirname(path);
      const within = imports.filter((name) => name.startsWith('.'));
      return [path, within.map((name) => posix.join(folder, name)).filter((to) => paths.has(to))];
    }),
  );
}

/**
 * The shortest circle through each file that is on one, unless an import of it was told already:
 * knots are undone one import at a time, and what is left of one is told by the next run.
 */
function circlesOf(graph: Graph): string[][] {
  const told = new Set<string>();
  return [...graph.keys()].toSorted().flatMap((start) => {
    const circle = shortestCircle(graph, start);
    const steps = circle.map((from, at) => `${from} > ${circle[(at + 1) % circle.length] ?? ''}`);
    if (circle.length === 0 || steps.some((step) => told.has(step))) return [];
    for (const step of steps) told.add(step);
    return [circle];
  });
}

/** Breadth first; empty where no way leads back. */
function shortestCircle(graph: Graph, start: string): string[] {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [];
}
