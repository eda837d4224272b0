import { z } from 'zod';

/** What the processes of a measurement tell each other. */
export const requestSchema = z.object({ calls: z.int().positive() });
export const usageSchema = z.object({ cpuUs: z.number() });
export const sliceSchema = z.object({ cpuUs: z.number(), wallUs: z.number() });
export const listeningSchema = z.object({ url: z.url() });
export type Slice = z.infer<typeof sliceSchema>;
