import { z } from 'zod';
import { schemaNames } from './schema-names.ts';
import { IN_RESULTS, toldIn } from './told-in.ts';

const open = z.literal('open').describe('Serves guests at that time.');
const closed = z.literal('closed').describe('Does not serve guests at that time.');

/** Times are the place's own, `YYYY-MM-DDTHH:MM`. What is not known has a case of its own. */
export const opennessSchema = z
  .discriminatedUnion('state', [
    z
      .discriminatedUnion('closing', [
        z.object({
          state: open,
          closing: z.literal('until').describe('It closes at until.'),
          until: z.string().describe('When it closes.'),
        }),
        z.object({
          state: open,
          closing: z
            .enum(['never_closes', 'unknown'])
            .describe('It does not close; or nobody knows when.'),
        }),
      ])
      .describe('Open: closing says until when.'),
    z
      .discriminatedUnion('opening', [
        z.object({
          state: closed,
          opening: z.literal('opens_at').describe('It opens at opens_at.'),
          opens_at: z.string().describe('When it opens.'),
        }),
        z.object({
          state: closed,
          opening: z
            .enum(['never_opens', 'unknown'])
            .describe('It does not open; or nobody knows when.'),
        }),
      ])
      .describe('Closed: opening says until when.'),
    z.object({ state: z.literal('unknown').describe('Whether it is open is not known.') }),
  ])
  .describe(
    "Whether it is open, and what is known of the next change. Times are the restaurant's own: " +
      '2026-11-21T22:30.',
  )
  .register(schemaNames, { id: 'Openness' })
  .register(toldIn, IN_RESULTS);
export type PlaceOpenness = z.infer<typeof opennessSchema>;
