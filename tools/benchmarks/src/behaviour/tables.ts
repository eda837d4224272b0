import { BEHAVIOURS } from './all-behaviours.ts';
import type { Behaviour } from './contender.ts';
import { SEAMS } from './seams/all-seams.ts';

/** What is examined, by the name of its table. */
export const TABLES: Readonly<Record<TableName, readonly Behaviour[]>> = {
  behaviours: BEHAVIOURS,
  seams: SEAMS,
};

export const TABLE_NAMES = ['behaviours', 'seams'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** @throws RangeError */
export function tableNamed(name: string): TableName {
  const found = TABLE_NAMES.find((one) => one === name);
  if (found === undefined) throw new RangeError(`no table ${name}: ${TABLE_NAMES.join(', ')}`);
  return found;
}
