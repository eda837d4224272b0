/** The `format` target: all that is ours is as prettier writes it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.js';
import { untrackedPaths } from './untracked-paths.js';

const literally = (path) => path.replace(/[\\*?[\]{}()!@+|]/g, '\\$&');
const others = untrackedPaths(ROOT).map(
  (path) => `!${literally(path)}${path.endsWith('/') ? '**' : ''}`,
);

const prettier = join(ROOT, 'node_modules/prettier/bin/prettier.cjs');
const { status } = spawnSync(process.execPath, [prettier, '--check', '.', ...others], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
