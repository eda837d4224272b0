/**
 * What every command does first: installs when `node_modules` is not what the lock file says, and
 * builds what it needs. Plain JavaScript, no package but Node itself.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { isBuilt, recordBuild, sourcesOf } from './build-stamp.js';
import { ending, endedCode } from './ending.js';
import { install, installIsNeeded } from './install.js';
import { withoutLoopbackProxy } from './loopback.js';
import { ROOT } from './root.js';
import { runKept } from './run-kept.js';
import { takeTurns } from './take-turns.js';

const NX = join(ROOT, 'node_modules/nx/dist/bin/nx.js');
const READ_ONLY = new Set(['EACCES', 'EPERM', 'EROFS']);
/** What Node says of a package that is not whole. */
const DAMAGED = /MODULE_NOT_FOUND|ERR_INVALID_PACKAGE_CONFIG/;

Object.assign(process.env, withoutLoopbackProxy(process.env));

/**
 * Makes everything ready that a command needs. Otherwise says why, sets the exit code, and returns
 * false: when something fails, and when the command is told to end meanwhile.
 */
export async function prepare(projects) {
  try {
    const onWait = (holder) => {
      console.log(
        `Waiting for another command that installs or builds here (process ${holder}; ` +
          'where there is none, remove .nx/turn) ...',
      );
    };
    const fault = await takeTurns(ROOT, { signal: ending, onWait }, () => madeReady(projects));
    if (fault === undefined) return true;
    console.error(fault);
    process.exitCode = 1;
  } catch (error) {
    if (ending.aborted) process.exitCode = endedCode();
    else if (READ_ONLY.has(error.code)) {
      const { username } = userInfo();
      console.error(`${ROOT} cannot be written by ${username} (${error.code}); a build needs to.`);
      process.exitCode = 1;
    } else throw error;
  }
  return false;
}

/** What went wrong, in words; nothing when all is well. */
async function madeReady(projects) {
  if (installIsNeeded(ROOT)) return (await install(ROOT, ending)) ?? (await build(projects));
  const fault = await build(projects);
  if (fault === undefined || !DAMAGED.test(fault)) return fault;
  return (await install(ROOT, ending)) ?? (await build(projects));
}

/** Builds without a word, unless it fails: then what Nx said. */
async function build(projects) {
  if (isBuilt(ROOT, projects)) return undefined;
  const sources = sourcesOf(ROOT);
  console.log(`Building ${projects.join(', ')} ...`);
  const { code, output } = await runKept(
    [process.execPath, NX, 'run-many', '-t', 'build', '-p', ...projects],
    {
      cwd: ROOT,
      signal: ending,
      env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true' },
      quiet: true,
    },
  );
  if (code !== 0) return `${output}\nThe build failed; the lines above say why.`;
  recordBuild(ROOT, projects, sources);
  return undefined;
}

/** Hands over to a script, which sees the terminal and is told when to end; sets its exit code. */
export async function runScript(args) {
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    // Files are named as seen from where the command was typed: npm changes to the root first.
    env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
  });
  ending.addEventListener('abort', () => child.kill('SIGTERM'));
  await once(child, 'close');
  process.exitCode = child.exitCode ?? endedCode(child.signalCode);
}
