import { ForkedProcess } from '../measure/forked-process.ts';
import { findingMessageSchema } from './messages.ts';
import type { TableName } from './tables.ts';

/** Longer than a contender may take for one row, ms: then it is too busy even to give it up. */
const SILENCE_LIMIT_MS = 150_000;

/** What one contender does, by row; a row that its process did not live to see is missing. */
export async function findingsOf(
  contender: string,
  table: TableName,
): Promise<ReadonlyMap<number, string>> {
  const findings = new Map<number, string>();
  const child = new ForkedProcess({
    name: contender,
    // It runs from `dist`, beside this file.
    file: new URL('./contender-main.js', import.meta.url),
    args: [contender, table],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  for (;;) {
    const message = await child.nextOrEnd(SILENCE_LIMIT_MS);
    if (message === undefined) return findings;
    const { row, finding } = findingMessageSchema.parse(message);
    findings.set(row, finding);
  }
}
