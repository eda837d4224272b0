import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const KEEPER = fileURLToPath(new URL('keeper.js', import.meta.url));

/**
 * Runs a command so that nothing of it outlives the signal, or this process, by more than a
 * second. What it says is shown, or with `quiet` collected; 127 is the code of a missing command.
 */
export async function runKept([command, ...args], { signal, cwd, env, quiet = false }) {
  signal.throwIfAborted();
  const output = quiet ? 'pipe' : 'inherit';
  const keeper = spawn(process.execPath, [KEEPER, command, ...args], {
    cwd,
    env,
    // A terminal sends Ctrl-C to the whole group: once is enough, and it comes from the keeper.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  const letGo = () => {
    if (keeper.connected) keeper.disconnect();
  };
  signal.addEventListener('abort', letGo);
  const said = Promise.all([keeper.stdout, keeper.stderr].map((from) => (from ? text(from) : '')));
  // Not `close`: Node forgets that event where the parent closes the channel.
  await once(keeper, 'exit');
  signal.removeEventListener('abort', letGo);
  signal.throwIfAborted();
  return { code: keeper.exitCode ?? 1, output: (await said).join('') };
}
