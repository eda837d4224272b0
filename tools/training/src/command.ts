import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ModelFolders } from './write-model.ts';

export const USAGE = 'usage: npm run train-sentiment -- --data FOLDER [--out FOLDER]';

/** Folders as seen from where the command was typed. @throws TypeError for anything else */
export function parseCommand(
  args: readonly string[],
  { from, weights }: { readonly from: string; readonly weights: string },
): ModelFolders {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, out: { type: 'string' } },
  });
  if (values.data === undefined) throw new TypeError('--data is missing');
  return {
    data: resolve(from, values.data),
    out: values.out === undefined ? weights : resolve(from, values.out),
  };
}
