/**
 * `node keeper.js COMMAND ARGUMENT…`, started with a channel and in a process group of its own:
 * runs the command and ends all of the group once the channel closes. That happens when the parent
 * wants it, and when the parent dies, SIGKILL included: nothing it started stays behind.
 */
import { spawn } from 'node:child_process';

/** How long the command may clean up. With it, all is over well within two seconds. */
const GRACE_MS = 1_000;
const NOT_FOUND = 127;

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: 'inherit' });
let ending = false;

/** Windows has no process groups to be ended. */
function signalAll(name) {
  if (process.platform === 'win32') child.kill(name);
  else process.kill(-process.pid, name);
}

process.on('SIGTERM', () => undefined); // The group's, which has come from here.
process.once('disconnect', () => {
  ending = true;
  signalAll('SIGTERM');
  setTimeout(() => signalAll('SIGKILL'), GRACE_MS);
});
child.once('error', (error) => process.exit(error.code === 'ENOENT' ? NOT_FOUND : 1));
child.once('close', (code) => {
  if (ending) signalAll('SIGKILL');
  process.exit(code ?? 1);
});
