import { z } from 'zod';
import { countOf } from '../figures.ts';
import { LIMITS } from '../limits.ts';
import { REPORT_KINDS, REPORT_STATES, reportSchema, reportTextSchema } from '../report.ts';
import { schemaNames } from '../schema-names.ts';
import { toldIn } from '../told-in.ts';
import { voter } from './review-tools.ts';
import { cursor, restaurantId } from './search-fields.ts';
import { FOR_OPERATORS, FOR_VOTERS, IDEMPOTENT, READ_ONLY } from './tool-definition.ts';
import type { ToolDefinition } from './tool-definition.ts';

export const reportProblemInput = z.strictObject({
  restaurant_id: restaurantId,
  kind: z.enum(REPORT_KINDS).describe('What is wrong.'),
  text: reportTextSchema.optional().describe('In words, on one line.'),
  voter,
});

export const listReportsInput = z.strictObject({
  state: z.enum(REPORT_STATES).default('open').describe('Which of them.'),
  limit: z
    .int()
    .min(1)
    .max(LIMITS.maxReportsOnPage)
    .default(LIMITS.defaultReportsOnPage)
    .describe('Reports on a page.')
    .register(toldIn, { tool: 'list_reviews' }),
  cursor,
});

export const reportResultSchema = z
  .looseObject({ report: reportSchema })
  .describe('A report as it is kept.')
  .register(schemaNames, { id: 'ReportResult' });
export type ReportResult = z.infer<typeof reportResultSchema>;

export const reportsResultSchema = z
  .looseObject({
    reports: z.array(reportSchema).describe('The newest first.'),
    count: countOf('Reports on this page.'),
    total: countOf('Reports on all pages.'),
    next_cursor: z
      .string()
      .max(LIMITS.maxCursorLength)
      .optional()
      .describe('Absent on the last page.'),
  })
  .describe('One page of what voters say is wrong.')
  .register(schemaNames, { id: 'ReportsResult' });
export type ReportsResult = z.infer<typeof reportsResultSchema>;

/** Not for models: voters report through a service, operators read and settle. */
export const reportTools = {
  report: {
    name: 'report_problem',
    title: 'Report something wrong',
    description:
      'For services with users of their own: keeps what one voter says is wrong with a restaurant, ' +
      'for operators; once per kind, the later text.',
    inputSchema: reportProblemInput,
    outputSchema: reportResultSchema,
    annotations: IDEMPOTENT,
    access: FOR_VOTERS,
  },
  list: {
    name: 'list_reports',
    title: 'What was reported',
    description: 'For operators: what voters say is wrong with restaurants.',
    inputSchema: listReportsInput,
    outputSchema: reportsResultSchema,
    annotations: READ_ONLY,
    access: FOR_OPERATORS,
  },
  settle: {
    name: 'settle_report',
    title: 'Settle a report',
    description: 'For operators: a report is dealt with, or is not after all.',
    inputSchema: z.strictObject({
      id: reportSchema.shape.id,
      reopen: z.boolean().default(false).describe('true: opens it again.'),
    }),
    outputSchema: reportResultSchema,
    annotations: IDEMPOTENT,
    access: FOR_OPERATORS,
  },
} as const satisfies Record<string, ToolDefinition>;
