/**
 * What somebody keeps beside our files, such as an answer saved as README.md shows. Printed, it is an
 * input of the `format` target: a file is to be formatted once git tracks it.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LIMIT_MS = 30_000;

/** Files, and folders with a `/` at the end; none where `root` is in no repository, a download. */
export function untrackedPaths(root) {
  const { status, stdout } = spawnSync(
    'git',
    ['ls-files', '-z', '--others', '--exclude-standard', '--directory', '--no-empty-directory'],
    { cwd: root, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024, timeout: LIMIT_MS },
  );
  if (status !== 0) return [];
  // A download in a repository of somebody's is untracked as a whole.
  return stdout.split('\0').filter((path) => path !== '' && path !== './');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(untrackedPaths(process.cwd()).join('\n'));
}
