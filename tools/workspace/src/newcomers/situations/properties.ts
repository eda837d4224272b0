import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lacksLinux } from '../machine.ts';
import type { Situation } from '../situation.ts';
import type { Site } from '../site.ts';

const LIMIT_MS = 600_000;

/** Properties draw a new seed with each run: what holds for one may not for another. */
export const PROPERTIES: readonly Situation[] = [
  {
    name: 'properties with new seeds',
    cost: 'whole',
    lacks: lacksLinux,
    holds: async (site: Site): Promise<void> => {
      const clone = await site.installedClone();
      for (const [project, specs] of propertySpecs(clone)) {
        const jest = ['npx', 'jest', '--runTestsByPath', ...specs] as const;
        const cwd = join(clone, project);
        await site.type([...jest], { cwd }).endsWith('exit code 0', LIMIT_MS);
      }
    },
  },
];

/** Specs that draw their cases, by project: paths from the project's folder. */
function propertySpecs(clone: string): Map<string, string[]> {
  const projects = ['apps', 'libs', 'tools'].flatMap((group) =>
    readdirSync(join(clone, group)).map((name) => join(group, name)),
  );
  const found = projects.map((project): [string, string[]] => {
    const sources = readdirSync(join(clone, project), { recursive: true, encoding: 'utf8' });
    const specs = sources.filter((path) => /^src\/.*\.spec\.tsx?$/.test(path));
    const drawing = (spec: string): boolean =>
      readFileSync(join(clone, project, spec), 'utf8').includes("'fast-check'");
    return [project, specs.filter(drawing)];
  });
  return new Map(found.filter(([, specs]) => specs.length > 0));
}
