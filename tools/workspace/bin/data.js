/** `npm run import|export|backup|restore|voter|demo-city`: installs and builds what is needed, then runs that command. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, build, prepare } from './bootstrap.js';

prepare();
if (!build(['restaurant-search-mcp'])) process.exit(1);

const cli = join(ROOT, 'apps/restaurant-search-mcp/dist/commands/cli.js');
const { status } = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], {
  stdio: 'inherit',
  // Files are named as seen from where the command was typed: npm changes to the root first.
  env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
});
process.exit(status ?? 1);
