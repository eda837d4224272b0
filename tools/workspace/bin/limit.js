/**
 * `node limit.js SECONDS COMMAND …`: what nx.json puts before the command of a target. Ends it, with
 * all that it started, once its time is up; SECONDS are some ten times what the slowest project takes.
 */
// Listens first: a signal that comes while the command is started must not end this process alone.
import { ending, endedCode } from './ending.js';
import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { ProcessGroup } from '../../../libs/testing/bin/process-group.js';

const [seconds, command, ...args] = process.argv.slice(2);
const group = new ProcessGroup(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  // What npm installs as a program is a batch file on Windows.
  shell: process.platform === 'win32',
});
const timeUp = setTimeout(Number(seconds) * 1_000, undefined, { ref: false });
const told = new Promise((resolve) => ending.addEventListener('abort', resolve));
const end = await Promise.race([group.ended, timeUp, told]);
if (ending.aborted) {
  await group.end();
  process.exit(endedCode());
}
if (end === undefined) {
  const {
    NX_TASK_TARGET_PROJECT: project,
    NX_TASK_TARGET_TARGET: target,
    LIMIT_RECORD: record,
  } = process.env;
  const what = `${project}:${target} took longer than ${seconds} s and was ended`;
  console.error(what);
  await group.end();
  // For the summary of `npm test`: Nx does not tell how a target failed.
  if (record) appendFileSync(record, `${what}\n`);
  process.exit(1);
}
if (end.error) console.error(end.error.message);
process.exitCode = end.code ?? 1;
