import { readFileSync, readdirSync } from 'node:fs';

/** The live processes with the marker on their command line; needs the process table of Linux. */
export function liveMarked(marker: string): number[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && isMarked(pid, marker))
    .map(Number);
}

function isMarked(pid: string, marker: string): boolean {
  try {
    const [state] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return state !== 'Z' && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(marker);
  } catch (error) {
    // It ended while we looked.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
