import { isSpecType } from '@modelcontextprotocol/server';
import type { Tool as Listing } from '@modelcontextprotocol/server';
import type { ToolAccess, ToolDefinition } from '@tablewise/contracts';
import type { z } from 'zod';
import { parsedArguments } from './input-invalid.error.ts';
import { listedSchema } from './listed-schema.ts';
import type { ToolContext } from './tool-context.ts';

/** A tool that a server offers. */
export interface Tool {
  /** As `tools/list` shows it. */
  readonly listing: Listing;
  readonly access: ToolAccess;
  /** Throws InputInvalidError before it runs anything with arguments that break the schema. */
  run(args: unknown, context: ToolContext): Promise<Record<string, unknown>>;
  /** Throws a ZodError where a result breaks the schema that the tool promises. */
  checkResult(result: Record<string, unknown>): void;
}

/** Binds a definition to what it does. JSON Schemas are computed here, once. */
export function defineTool<
  Input extends z.ZodType,
  Output extends z.ZodType<Record<string, unknown>>,
>(
  definition: ToolDefinition<Input, Output>,
  run: (
    input: z.output<Input>,
    context: ToolContext,
  ) => z.output<Output> | Promise<z.output<Output>>,
): Tool {
  const { inputSchema, outputSchema } = definition;
  return {
    listing: listingOf(definition),
    access: definition.access,
    run: async (args, context) => run(parsedArguments(inputSchema, args), context),
    checkResult: (result) => {
      outputSchema.parse(result);
    },
  };
}

function listingOf(definition: ToolDefinition): Listing {
  const { name, title, description, inputSchema, outputSchema, annotations } = definition;
  const listing = {
    name,
    title,
    description,
    inputSchema: listedSchema(inputSchema, { io: 'input', tool: name }),
    outputSchema: listedSchema(outputSchema, { io: 'output', tool: name }),
    annotations: { ...annotations },
  };
  if (!isSpecType.Tool(listing)) throw new TypeError(`${name} is no MCP tool`);
  return listing;
}
