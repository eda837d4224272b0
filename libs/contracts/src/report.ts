import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { schemaNames } from './schema-names.ts';
import { IN_RESULTS, toldIn } from './told-in.ts';

/** What may be wrong with a restaurant. */
export const REPORT_KINDS = [
  'closed_for_good',
  'hours',
  'place',
  'name',
  'duplicate',
  'other',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Open until an operator has settled it. */
export const REPORT_STATES = ['open', 'settled'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Control characters, which forge a line for whoever reads a list, and halves of a character. */
const JUNK = /[\p{Cc}\p{Cs}]/u;

/** What is wrong, in the words of who says so: one line. */
export const reportTextSchema = z
  .string()
  .trim()
  .min(1)
  .max(LIMITS.maxReportLength)
  .refine((text) => !JUNK.test(text), 'must have no line breaks or other control characters');

/** What somebody said is wrong with a restaurant. Who said it never crosses a wire. */
export const reportSchema = z
  .object({
    id: z.string().min(1).max(200).describe('Of the report.'),
    restaurant_id: z.string().min(1).max(200).describe('Of the restaurant it is about.'),
    restaurant_name: z
      .string()
      .nullable()
      .describe('null: there is no restaurant of this id any longer.'),
    kind: z
      .enum(REPORT_KINDS)
      .describe('What is wrong: closed for good, one of its facts, listed twice, or other.'),
    text: z.string().max(LIMITS.maxReportLength).optional().describe('In the words of the voter.'),
    state: z.enum(REPORT_STATES).describe('open until an operator has settled it.'),
    reported_at: z.iso.datetime().describe('When it was made, or made anew.'),
    settled_at: z.iso.datetime().optional().describe('Absent while it is open.'),
  })
  .describe('What somebody said is wrong with a restaurant.')
  .register(schemaNames, { id: 'Report' })
  .register(toldIn, IN_RESULTS);
export type Report = z.infer<typeof reportSchema>;
