import type { ToolDefinition } from '@tablewise/contracts';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool } from '@tablewise/mcp-server-kit';
import { z } from 'zod';

/** Structured content, whatever the contract says of it. */
export type Answer = Record<string, unknown> | Promise<Record<string, unknown>>;

/** Promises nothing of its result, so that a behaviour may break the contract. */
export function fakeTool<Input extends z.ZodType>(
  definition: ToolDefinition<Input>,
  run: (input: z.output<Input>) => Answer,
): Tool {
  const outputSchema = z.record(z.string(), z.unknown());
  return defineTool({ ...definition, outputSchema }, run);
}
