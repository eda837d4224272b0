import type { Finding } from './finding.ts';
import type { WorkspaceProject } from './workspace-project.ts';

/** By kind of tag, the names that exist (`TAGS` of tools/config/boundaries.js). */
export type KnownTags = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Every project has exactly one known tag of each kind and no other. A misspelled tag would
 * switch its boundary rule off without a word.
 */
export function checkTags(projects: readonly WorkspaceProject[], known: KnownTags): Finding[] {
  return projects.flatMap((project) => [
    ...unknownTags(project, known),
    ...miscountedKinds(project, known),
  ]);
}

function unknownTags({ root, tags }: WorkspaceProject, known: KnownTags): Finding[] {
  return tags
    .filter((tag) => {
      const [kind = '', name = ''] = tag.split(':');
      return !Object.hasOwn(known[kind] ?? {}, name);
    })
    .map((tag) => ({ where: root, what: `has the unknown tag "${tag}"` }));
}

function miscountedKinds({ root, tags }: WorkspaceProject, known: KnownTags): Finding[] {
  return Object.keys(known).flatMap((kind) => {
    const count = tags.filter((tag) => tag.startsWith(`${kind}:`)).length;
    return count === 1 ? [] : [{ where: root, what: `has ${count} "${kind}:" tags, not one` }];
  });
}
