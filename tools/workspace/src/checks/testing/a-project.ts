import type { WorkspaceProject } from '../workspace-project.ts';

/** A project that every check accepts, but for what a spec says. */
export function aProject(different: Partial<WorkspaceProject>): WorkspaceProject {
  return {
    name: 'sample',
    root: 'libs/sample',
    tags: ['type:domain', 'scope:shared', 'platform:any'],
    targets: ['build', 'test'],
    scripts: [],
    sources: [],
    ...different,
  };
}
