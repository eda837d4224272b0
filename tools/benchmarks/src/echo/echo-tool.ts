import { FOR_READERS, READ_ONLY } from '@tablewise/contracts';
import { defineTool } from '@tablewise/mcp-server-kit';
import { z } from 'zod';
import { ECHO_TOOL } from './echo-message.ts';

const text = z.object({ text: z.string().max(1_000) });

/** As our servers define a tool, with both schemas. */
export const echoTool = defineTool(
  {
    name: ECHO_TOOL,
    title: 'Echo',
    description: 'Answers with the text that it was sent.',
    inputSchema: text,
    outputSchema: text,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
  (input) => input,
);
