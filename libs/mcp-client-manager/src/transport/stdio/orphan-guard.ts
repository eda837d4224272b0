import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';

/**
 * Design. A host that is killed with SIGKILL can clean up nothing, and a server behind a wrapper may
 * ignore that its input ended. So a tiny shell, in a session of its own, reads from a pipe that only
 * the host holds: it is told which process groups live, and when the pipe ends it ends them. A group
 * that is gone is forgotten at once: its number may soon be another's.
 */
const SCRIPT = `
groups=
while read -r op group; do
  rest=
  for g in $groups; do [ "$g" = "$group" ] || rest="$rest $g"; done
  groups=$rest
  if [ "$op" = add ]; then groups="$rest $group"; fi
done
for g in $groups; do kill -s TERM -- "-$g" 2>/dev/null; done
for turn in 1 2 3 4 5 6 7 8 9 10; do
  rest=
  for g in $groups; do kill -s 0 -- "-$g" 2>/dev/null && rest="$rest $g"; done
  groups=$rest
  [ -n "$groups" ] || exit 0
  sleep 0.1
done
for g in $groups; do kill -s KILL -- "-$g" 2>/dev/null; done
`;

type Watcher = ChildProcessByStdio<Writable, null, null>;

/** Ends the process groups of a host that died. One shell per guard, started with the first group. */
export class OrphanGuard {
  private readonly groups = new Set<number>();
  private watcher: Watcher | undefined;
  private closed = false;

  add(group: number): void {
    // There are neither process groups nor a shell; what differs there is in the README.
    if (process.platform === 'win32' || this.closed) return;
    this.groups.add(group);
    if (this.watcher === undefined) this.start();
    else this.tell(this.watcher, 'add', group);
  }

  /** The group is gone: its number may soon be another's. */
  remove(group: number): void {
    if (this.groups.delete(group) && this.watcher !== undefined)
      this.tell(this.watcher, 'drop', group);
  }

  /** Lets the shell go. Groups that are still known end with it. */
  close(): void {
    this.closed = true;
    this.watcher?.stdin.end();
    this.watcher = undefined;
  }

  private start(): void {
    const watcher = spawn('/bin/sh', ['-c', SCRIPT], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.watcher = watcher;
    // Whoever kills the shell: a new one learns all groups.
    const lost = (): void => {
      if (this.watcher !== watcher) return;
      this.watcher = undefined;
      if (watcher.pid !== undefined && this.groups.size > 0) this.start();
    };
    watcher.once('exit', lost).once('error', lost);
    watcher.stdin.on('error', lost);
    watcher.unref();
    if (watcher.stdin instanceof Socket) watcher.stdin.unref();
    for (const group of this.groups) this.tell(watcher, 'add', group);
  }

  private tell(watcher: Watcher, op: 'add' | 'drop', group: number): void {
    watcher.stdin.write(`${op} ${group}\n`);
  }
}
