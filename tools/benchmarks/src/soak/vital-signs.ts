import { getEventListeners } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';

/** What a client must not let grow. */
export interface VitalSigns {
  readonly heapMb: number;
  /** On the signal that all calls share. */
  readonly listeners: number;
  readonly sockets: number;
  /** Open files and child processes: where the system has a process table to read. */
  readonly fds: number;
  readonly children: number;
}

export const SIGNS = ['heapMb', 'listeners', 'sockets', 'fds', 'children'] as const;

const PROC = '/proc';
const HAS_TABLE = process.platform === 'linux';

export function takeVitalSigns(signal: AbortSignal): VitalSigns {
  globalThis.gc?.();
  return {
    heapMb: process.memoryUsage().heapUsed / 1024 ** 2,
    listeners: getEventListeners(signal, 'abort').length,
    sockets: process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length,
    fds: HAS_TABLE ? readdirSync(`${PROC}/self/fd`).length : NaN,
    children: HAS_TABLE ? readdirSync(PROC).filter(isOurChild).length : NaN,
  };
}

/** `pid (name) state parent …`, where the name may hold anything (proc(5)). */
function isOurChild(pid: string): boolean {
  if (!/^\d+$/.test(pid)) return false;
  try {
    const stat = readFileSync(`${PROC}/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === process.pid;
  } catch (error) {
    // It ended while we looked.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
