import { z } from 'zod';

/** What a project's `test` target writes to `reports/tests.json` (tools/config/count-reporter.js). */
export const testReportSchema = z.object({
  passed: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  /** Full names. */
  skipped: z.array(z.string()),
});
export type TestReport = z.infer<typeof testReportSchema>;
