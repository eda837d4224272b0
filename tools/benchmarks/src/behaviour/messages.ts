import { z } from 'zod';

/** What the process of one contender says: one finding at a time. */
export const findingMessageSchema = z.object({ row: z.number(), finding: z.string() });

export type FindingMessage = z.infer<typeof findingMessageSchema>;
