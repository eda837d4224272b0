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

/** A process, told from another that got its number later. */
export interface GroupMember {
  readonly pid: number;
  /** When it started, in ticks since the system did. */
  readonly startedAt: number;
  /** False for one that only waits to be taken note of. */
  readonly live: boolean;
}

/** Of a group that leads a session of its own; `undefined` without a process table (macOS). */
export function membersOf(group: number): readonly GroupMember[] | undefined {
  const pids = entriesOf(PROC);
  if (!pids.includes(String(process.pid))) return undefined;
  if (!signalReaches(-group)) return [];
  return pids
    .map(readStat)
    .filter((entry) => entry !== undefined)
    .filter((entry) => entry.group === group && entry.session === group);
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

interface Entry extends GroupMember {
  readonly group: number;
  readonly session: number;
}

/** `pid (name) state parent group session …`, the name may hold anything; start is field 22 (proc(5)). */
function readStat(pid: string): Entry | undefined {
  if (!/^\d+$/.test(pid)) return undefined;
  const [stat] = read(() => [readFileSync(`${PROC}/${pid}/stat`, 'utf8')]);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  const [state, , group, session] = fields;
  if (state === undefined || group === undefined) return undefined;
  return {
    pid: Number(pid),
    group: Number(group),
    session: Number(session),
    startedAt: Number(fields[19]),
    live: state !== 'Z' && state !== 'X',
  };
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
