/**
 * Nest 12 is ESM only: Jest loads it through Node's module API, which Node still calls experimental.
 * `nx test` gives the flags; a Jest that was started without them (`npx jest`) starts itself again.
 * They stand beside the user's own NODE_OPTIONS, never in place of them.
 */
import { spawnSync } from 'node:child_process';
import vm from 'node:vm';

const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

if (vm.SourceTextModule === undefined) {
  const again = [...FLAGS, ...process.execArgv, ...process.argv.slice(1)];
  const { status } = spawnSync(process.execPath, again, { stdio: 'inherit' });
  process.exit(status ?? 1);
}
