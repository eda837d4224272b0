import type { z } from 'zod';
import { pointerTo } from './fault.ts';
import type { Fault } from './fault.ts';

/** What holds between fields that are fine by themselves; the same for tools, bodies and queries. */
export interface InputRule<Input> {
  /** The field to point at. */
  readonly path: readonly string[];
  readonly detail: string;
  readonly isBroken: (input: Partial<Input>) => boolean;
}

/** The rules that an input breaks whose fields were found fine. */
export function brokenRules<Input>(
  rules: readonly InputRule<Input>[],
  input: Partial<Input>,
): Fault[] {
  return rules
    .filter(({ isBroken }) => isBroken(input))
    .map(({ path, detail }) => ({ pointer: pointerTo(...path), detail }));
}

/** A schema that holds the rules, too. */
export function withRules<Schema extends z.ZodObject>(
  schema: Schema,
  rules: readonly InputRule<z.output<Schema>>[],
): Schema {
  return schema.check(({ value, issues }) => {
    for (const { path, detail: message, isBroken } of rules) {
      if (isBroken(value)) issues.push({ code: 'custom', path: [...path], message, input: value });
    }
  });
}
