import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** What runs in a folder or names it: `PID COMMAND`. Linux alone tells. */
export function processesIn(folder: string): { readonly pid: number; readonly command: string }[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
    .map((pid) => ({ pid, ...about(pid) }))
    .filter(({ command, cwd }) => command.includes(folder) || cwd.startsWith(folder))
    .map(({ pid, command }) => ({ pid, command }));
}

function about(pid: number): { readonly command: string; readonly cwd: string } {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { command, cwd: readlinkSync(`/proc/${pid}/cwd`) };
  } catch {
    return { command: '', cwd: '' }; // It has ended, or is none of ours.
  }
}
