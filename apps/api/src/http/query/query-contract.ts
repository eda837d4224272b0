import type { Fault } from '@tablewise/contracts';
import type { z } from 'zod';
import type { Format } from './formats.ts';

/** What the query of a route may hold. */
export interface QueryContract<Shape extends z.ZodRawShape> {
  /** The values, with the fields of the tool that takes them. */
  readonly schema: z.ZodObject<Shape>;
  readonly formats: { readonly [Name in keyof Shape]: Format };
  /** What is wrong between values that are fine by themselves. */
  readonly faultsBetween?: (query: z.output<z.ZodObject<Shape>>) => readonly Fault[];
}
