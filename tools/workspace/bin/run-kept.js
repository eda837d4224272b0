import { text } from 'node:stream/consumers';
import { ProcessGroup } from '../../../libs/testing/bin/process-group.js';

const NOT_FOUND = 127;

/**
 * Runs a command so that nothing of it outlives the signal, or this process, by more than a
 * second. What it says is shown, or with `quiet` collected; 127 is the code of a missing command.
 */
export async function runKept([command, ...args], { signal, cwd, env, quiet = false }) {
  signal.throwIfAborted();
  const output = quiet ? 'pipe' : 'inherit';
  // A terminal sends Ctrl-C to the whole of its own group: this one gets it once, from here.
  const group = new ProcessGroup(command, args, { cwd, env, stdio: ['ignore', output, output] });
  const { stdout, stderr } = group.child;
  const said = Promise.all([stdout, stderr].map((from) => (from ? text(from) : '')));
  const over = new AbortController();
  const told = new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { signal: over.signal });
  });
  const end = await Promise.race([group.ended, told.then(() => group.end())]);
  over.abort(); // The number of a group that is gone may soon be another's.
  signal.throwIfAborted();
  const code = end.error?.code === 'ENOENT' ? NOT_FOUND : (end.code ?? 1);
  return { code, output: (await said).join('') };
}
