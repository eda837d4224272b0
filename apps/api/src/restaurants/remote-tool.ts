import type { ToolDefinition } from '@tablewise/contracts';
import { z } from 'zod';

/** A tool, the server that has it, and what its result must look like. */
export interface RemoteTool {
  readonly server: string;
  readonly tool: string;
  readonly envelope: z.ZodType;
}

/** A tool of the contracts at a server. */
export function remoteTool(
  server: string,
  definition: ToolDefinition<z.ZodType, z.ZodObject<z.ZodRawShape>>,
): RemoteTool {
  return { server, tool: definition.name, envelope: envelopeOf(definition.outputSchema) };
}

/**
 * Everything of a result but the items of its lists. Its server vouches for those: to check them
 * here again costs as much as reading them does.
 */
function envelopeOf({ shape }: z.ZodObject<z.ZodRawShape>): z.ZodType {
  const fields = Object.entries(shape).map(([name, field]) => [
    name,
    field instanceof z.ZodArray ? z.array(z.unknown()) : field,
  ]);
  return z.looseObject(Object.fromEntries(fields));
}
