import { readFileSync } from 'node:fs';

/** Kernel ticks are hundredths of a second on Linux, whatever the machine. */
const US_PER_TICK = 10_000;

/** CPU time that a process has used, in µs; NaN where the system does not tell. */
export function cpuOf(pid: number): number {
  if (process.platform !== 'linux') return NaN;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is a name in brackets that may hold blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * US_PER_TICK;
}
