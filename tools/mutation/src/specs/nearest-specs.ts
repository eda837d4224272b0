/** What each file loads, by path. */
export type LoadGraph = ReadonlyMap<string, readonly string[]>;

const SPEC = /\.spec\.tsx?$/;

/** The specs through which a file is loaded: those that load it themselves first. */
export function nearestSpecs(graph: LoadGraph, file: string): string[] {
  const loadedBy = new Map<string, string[]>();
  for (const [loader, loaded] of graph)
    for (const path of loaded) loadedBy.set(path, [...(loadedBy.get(path) ?? []), loader]);
  const found = new Set([file]);
  // Grows while it is walked through: breadth first.
  for (const path of found) for (const loader of loadedBy.get(path) ?? []) found.add(loader);
  return [...found].filter((path) => SPEC.test(path));
}
