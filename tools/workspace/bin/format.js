/**
 * The `format` target: all that is ours below the folder it is run in is as prettier writes it; with
 * `--write`, `npm run format`, it becomes so.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.js';
import { untrackedPaths } from './untracked-paths.js';

const literally = (path) => path.replace(/[\\*?[\]{}()!@+|]/g, '\\$&');
const others = untrackedPaths(process.cwd()).map(
  (path) => `!${literally(path)}${path.endsWith('/') ? '**' : ''}`,
);

const prettier = join(ROOT, 'node_modules/prettier/bin/prettier.cjs');
const [mode = '--check'] = process.argv.slice(2);
const { status } = spawnSync(process.execPath, [prettier, mode, '.', ...others], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
