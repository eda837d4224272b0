import { readFileSync } from 'node:fs';

const POLL_MS = 250;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * A signal that aborts when a command is to end: Ctrl-C, SIGTERM, SIGHUP, nobody left to read what
 * it says, or the end of the npm that started it, which is killed without telling anybody.
 */
export function whenToEnd(host, { every = repeat, read = readIfThere } = {}) {
  const ending = new AbortController();
  // npm passes a Ctrl-C on that has already come from the terminal: the first one counts.
  for (const name of SIGNALS) host.on(name, () => ending.abort(name));
  host.stdout.on('error', ({ code }) => {
    // Whoever watched has left. A full disk under a redirected output is no reason to end.
    if (code === 'EPIPE' || code === 'EIO') ending.abort('SIGPIPE');
  });
  if (host.env.npm_lifecycle_event !== undefined) {
    const atStart = startedBy(host.ppid, read);
    every(POLL_MS, () => {
      if (startedBy(host.ppid, read) !== atStart) ending.abort('SIGTERM');
    });
  }
  return ending.signal;
}

/** A parent and, where that is the shell of a script (`sh -c`), its parent: npm is one of the two. */
function startedBy(parent, read) {
  const isShell = read(`/proc/${parent}/cmdline`).split('\0')[1] === '-c';
  // PID (NAME) STATE PARENT …, and a name may hold spaces and brackets.
  const [, grandparent] = read(`/proc/${parent}/stat`).split(') ').at(-1).split(' ');
  return isShell ? `${parent} ${grandparent}` : `${parent}`;
}

/** Nothing on a system without /proc; there a shell becomes what it starts. */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // Or it has just ended.
  }
}

function repeat(ms, check) {
  setInterval(check, ms).unref();
}
