import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 100;

/**
 * Runs a task while no other process runs one for the same folder: two commands at once would
 * install and build into each other. Whose turn it is stands in a file; a holder that has died is
 * replaced, and whoever came last of several that do so has the turn.
 */
export async function takeTurns(root, { signal, onWait, pid = process.pid }, task) {
  const folder = join(root, '.nx');
  const file = join(folder, 'turn');
  mkdirSync(folder, { recursive: true });
  let waited = false;
  while (holderOf(file) !== pid) {
    const holder = holderOf(file);
    if (holder === undefined) claim(file, pid);
    else if (!waited) onWait(holder);
    waited ||= holder !== undefined;
    await sleep(POLL_MS, undefined, { signal });
  }
  try {
    return await task();
  } finally {
    rmSync(file, { force: true });
  }
}

function claim(file, pid) {
  writeFileSync(`${file}.${pid}`, String(pid));
  renameSync(`${file}.${pid}`, file);
}

/** The process whose turn it is, if it still lives. */
function holderOf(file) {
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8'));
  return pid > 0 && isAlive(pid) ? pid : undefined;
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process lives, too.
    return error.code === 'EPERM';
  }
}
