import { z } from 'zod';
import { faultSchema } from './fault.ts';

/** An error on the REST surface: RFC 9457 `application/problem+json`. */
export const problemSchema = z.looseObject({
  /** `about:blank`: the code says more than a page would. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  request_id: z.string(),
  errors: z.array(faultSchema).optional(),
  /** For each unknown name the nearest known ones. */
  suggestions: z.record(z.string(), z.array(z.string())).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
