import { readFileSync, readdirSync } from 'node:fs';

/*
 * A process that ended stays in its group until its parent takes note. In a container whose first
 * process does not care for orphans that is never, so signals alone cannot tell dead from alive.
 */
const PROC = '/proc';

/** Whether a process runs, as far as we may know: one that only waits to be taken note of does not. */
export function isLive(pid: number): boolean {
  if (!signalReaches(pid)) return false;
  const entry = readStat(String(pid));
  return entry === undefined || entry.live;
}

/** Whether anything of a process group runs. */
export function groupIsLive(group: number): boolean {
  if (!signalReaches(-group)) return false;
  const members = entriesOf(PROC)
    .map(readStat)
    .filter((entry) => entry?.group === group);
  // Without a process table (macOS) what the signal found is all there is to know.
  return members.length === 0 || members.some((entry) => entry?.live === true);
}

/** False when nobody is left to take a signal. */
export function signalReaches(target: number, signal: NodeJS.Signals | 0 = 0): boolean {
  try {
    return process.kill(target, signal);
  } catch (error) {
    // ESRCH: nobody is there. EPERM: whoever is there is not ours. Looked at by shape: what the
    // runtime throws may be of another realm than our Error.
    if (typeof error === 'object' && error !== null && 'code' in error) return false;
    throw error;
  }
}

interface Entry {
  readonly group: number;
  readonly live: boolean;
}

/** `pid (name) state parent group …`, where the name may hold anything (proc(5)). */
function readStat(pid: string): Entry | undefined {
  if (!/^\d+$/.test(pid)) return undefined;
  const [stat] = read(() => [readFileSync(`${PROC}/${pid}/stat`, 'utf8')]);
  const [state, , group] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  if (state === undefined || group === undefined) return undefined;
  return { group: Number(group), live: state !== 'Z' && state !== 'X' };
}

function entriesOf(directory: string): string[] {
  return read(() => readdirSync(directory));
}

/** Nothing for what is not there, or is gone by the time we look. */
function read(look: () => string[]): string[] {
  try {
    return look();
  } catch {
    return [];
  }
}
