import type { Finding } from './finding.ts';
import { codeIn } from './markdown.ts';
import type { Document } from './markdown.ts';
import type { WorkspaceProject } from './workspace-project.ts';

const NPM_SCRIPT = /(?<![\w/-])npm (?:run ([\w:-]+)|(start|test)\b)/g;
const NX_COMMAND = /(?<![\w/.-])nx ([^&|;#]+)/g;
/** Subcommands of Nx that name no target. */
const NX_ITSELF = new Set(['affected', 'g', 'generate', 'graph', 'reset', 'show']);

interface Commands {
  readonly scripts: ReadonlySet<string>;
  readonly projects: readonly WorkspaceProject[];
}

/** Every `npm run X`, `npm start` and `nx …` that a document shows exists. */
export function checkCommands(document: Document, known: Commands): Finding[] {
  return codeIn(document.text)
    .flatMap((line) => [...unknownScripts(line, known), ...unknownNxCommands(line, known)])
    .map((what) => ({ where: document.path, what }));
}

function unknownScripts(line: string, { scripts }: Commands): string[] {
  return [...line.matchAll(NPM_SCRIPT)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((script) => !scripts.has(script))
    .map((script) => `shows "npm run ${script}", which no package.json has`);
}

function unknownNxCommands(line: string, { projects }: Commands): string[] {
  return [...line.matchAll(NX_COMMAND)]
    .map((match) => (match[1] ?? '').trim())
    .filter((command) => !NX_ITSELF.has(command.split(' ')[0] ?? ''))
    .filter((command) => !runsAnything(command, projects))
    .map((command) => `shows "nx ${command}", which names no target of a project here`);
}

function runsAnything(command: string, projects: readonly WorkspaceProject[]): boolean {
  const [verb = '', ...rest] = command.split(/\s+/);
  if (verb === 'run-many') return flagValues(rest, '-t').every((target) => has(projects, target));
  const [project, target] =
    verb === 'run'
      ? (rest[0] ?? '').split(':')
      : [rest.find((word) => !word.startsWith('-')), verb];
  return has(projects, target, isPlaceholder(project) ? undefined : project);
}

function has(
  projects: readonly WorkspaceProject[],
  target: string | undefined,
  name?: string,
): boolean {
  return projects
    .filter((project) => name === undefined || project.name === name)
    .some((project) => target !== undefined && project.targets.includes(target));
}

/** `NAME` stands for any project; so does nothing at all. */
function isPlaceholder(project: string | undefined): boolean {
  return project === undefined || /^[A-Z_]+$/.test(project);
}

/** What follows a flag, up to the next one: `-t lint,test` and `-t lint test` alike. */
function flagValues(words: readonly string[], flag: string): string[] {
  const after = words.slice(words.indexOf(flag) + 1);
  const end = after.findIndex((word) => word.startsWith('-'));
  return after.slice(0, end === -1 ? undefined : end).flatMap((word) => word.split(','));
}
