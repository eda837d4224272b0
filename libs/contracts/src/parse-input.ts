import type { z } from 'zod';
import { MAX_FAULTS, pointerTo } from './fault.ts';
import type { Fault } from './fault.ts';
import { wordingOf } from './wording.ts';

/** A value as it goes on, or every fault in it. */
export type ParsedInput<Value> =
  | { readonly kind: 'parsed'; readonly value: Value }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** Checks what somebody gave, once. Every edge does it by this, so that one fault has one wording. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
): ParsedInput<z.output<Schema>> {
  const { data, error } = schema.safeParse(given, { error: wordingOf });
  return error === undefined
    ? { kind: 'parsed', value: data }
    : { kind: 'faulty', faults: error.issues.flatMap(faultsOf).slice(0, MAX_FAULTS) };
}

/** Zod tells of all unknown names in one issue. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const names: (string | undefined)[] =
    issue.code === 'unrecognized_keys' ? issue.keys.slice(0, MAX_FAULTS) : [undefined];
  return names.map((name) => ({
    pointer: pointerTo(...issue.path, ...(name === undefined ? [] : [name])),
    detail: issue.message,
  }));
}
