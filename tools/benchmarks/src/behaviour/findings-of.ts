import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findingMessageSchema } from './messages.ts';
import type { TableName } from './tables.ts';

/** What one contender does, by row; a row that its process did not live to see is missing. */
export async function findingsOf(
  contender: string,
  table: TableName,
): Promise<ReadonlyMap<number, string>> {
  const findings = new Map<number, string>();
  // It runs from `dist`, beside this file.
  const main = fileURLToPath(new URL('./contender-main.js', import.meta.url));
  const child = fork(main, [contender, table], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  child.on('message', (message) => {
    const { row, finding } = findingMessageSchema.parse(message);
    findings.set(row, finding);
  });
  await once(child, 'exit');
  return findings;
}
