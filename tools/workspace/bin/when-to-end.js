const POLL_MS = 250;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * A signal that aborts when a command is to end: Ctrl-C, SIGTERM, SIGHUP, nobody left to read what
 * it says, or the end of the npm that started it, which is killed without telling anybody.
 */
export function whenToEnd(host, every = (ms, check) => setInterval(check, ms).unref()) {
  const ending = new AbortController();
  // npm passes a Ctrl-C on that has already come from the terminal: the first one counts.
  for (const name of SIGNALS) host.on(name, () => ending.abort(name));
  host.stdout.on('error', ({ code }) => {
    // Whoever watched has left. A full disk under a redirected output is no reason to end.
    if (code === 'EPIPE' || code === 'EIO') ending.abort('SIGPIPE');
  });
  if (host.env.npm_lifecycle_event !== undefined) {
    const parent = host.ppid;
    every(POLL_MS, () => {
      if (host.ppid !== parent) ending.abort('SIGTERM');
    });
  }
  return ending.signal;
}
