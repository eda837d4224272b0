import { readFileSync } from 'node:fs';

/** What a process has used of the machine, without those that it started. */
export interface ProcessUsage {
  readonly pid: number;
  /** Since it started, over all its threads, ms. */
  readonly cpuMs: number;
  /** Resident now, bytes. */
  readonly memoryBytes: number;
}

/** Of utime and stime in `/proc/PID/stat`: USER_HZ is 100 wherever Node runs (proc(5), time(7)). */
const MS_PER_TICK = 10;
const BYTES_PER_KB = 1_024;

/** As Linux tells in `/proc`; `undefined` on other systems, and for a process that is gone. */
export function processUsage(pid: number): ProcessUsage | undefined {
  const stat = contentsOf(`/proc/${pid}/stat`);
  const status = contentsOf(`/proc/${pid}/status`);
  // The name in parentheses may hold anything; utime and stime are the 12th and 13th after it.
  const [userTicks, systemTicks] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11);
  const residentKb = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (userTicks === undefined || systemTicks === undefined || residentKb === undefined)
    return undefined;
  return {
    pid,
    cpuMs: (Number(userTicks) + Number(systemTicks)) * MS_PER_TICK,
    memoryBytes: Number(residentKb) * BYTES_PER_KB,
  };
}

function contentsOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Not there, or gone by the time we look.
    return '';
  }
}
