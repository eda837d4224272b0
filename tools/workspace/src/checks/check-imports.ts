import type { Finding } from './finding.ts';
import type { WorkspaceProject } from './workspace-project.ts';

/** Packages that only some folders of a project may import. */
interface ImportRule {
  readonly project: string;
  readonly packages: RegExp;
  /** Folders below `src/`. */
  readonly allowedIn: readonly string[];
}

const RULES: readonly ImportRule[] = [
  { project: 'mcp-client-manager', packages: /^@nestjs\//, allowedIn: ['nest'] },
  {
    project: 'mcp-client-manager',
    packages: /^@modelcontextprotocol\//,
    allowedIn: ['session', 'transport', 'testing'],
  },
];

/** Finer than tags: what holds between the folders of one project. */
export function checkImports(projects: readonly WorkspaceProject[]): Finding[] {
  return RULES.flatMap((rule) =>
    projects
      .filter((project) => project.name === rule.project)
      .flatMap((project) => violations(project, rule)),
  );
}

function violations({ root, sources }: WorkspaceProject, rule: ImportRule): Finding[] {
  const allowed = rule.allowedIn.map((folder) => `src/${folder}/`);
  return sources
    .filter((file) => !allowed.some((folder) => file.path.startsWith(folder)))
    .flatMap((file) =>
      file.imports
        .filter((imported) => rule.packages.test(imported))
        .map((imported) => ({
          where: `${root}/${file.path}`,
          what: `imports ${imported}, which only ${allowed.join(', ')} may`,
        })),
    );
}
