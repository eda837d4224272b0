import type { z } from 'zod';
import type { mcpEventSchema } from '../../docs/event-schemas.ts';

/** One event of the stream, before it is written. */
export type EventMessage = z.infer<typeof mcpEventSchema>;

/** How long a client waits before it connects again, ms. */
const RETRY_MS = 2_000;

/** Before the first event. */
export const PREAMBLE = `retry: ${RETRY_MS}\n\n`;

/** As `text/event-stream` has it. JSON has no line breaks, which would end the field. */
export function written({ event, data }: EventMessage, id?: string): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  return `${idLine}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
