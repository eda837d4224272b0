import type { z } from 'zod';

/** A tool as both sides know it: the server that runs it and the API that calls it. */
export interface ToolDefinition<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: Input;
  readonly outputSchema: Output;
  readonly annotations: ToolAnnotations;
}

/** Hints as MCP defines them; `readOnlyHint` or `idempotentHint` makes a call safe to repeat. */
export interface ToolAnnotations {
  readonly readOnlyHint: boolean;
  readonly idempotentHint: boolean;
  readonly openWorldHint: boolean;
}

/** Neither writes nor reaches beyond its own data: may be repeated at will. */
export const READ_ONLY: ToolAnnotations = {
  readOnlyHint: true,
  idempotentHint: true,
  openWorldHint: false,
};

/** Changes the data; doing it twice is doing it once. */
export const IDEMPOTENT: ToolAnnotations = {
  readOnlyHint: false,
  idempotentHint: true,
  openWorldHint: false,
};
