import { z } from 'zod';

/** A number of things. */
export const countOf = (description: string): z.ZodInt =>
  z.int().nonnegative().describe(description);

/** A part of a whole, 0 to 1. */
export const shareOf = (description: string): z.ZodNumber =>
  z.number().min(0).max(1).describe(description);

/** A part of a whole, 0 to 100. */
export const percentOf = (description: string): z.ZodNumber =>
  z.number().min(0).max(100).describe(description);
