/** A tool as its server describes it. */
export interface ToolDescription {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  /** JSON Schema. */
  readonly inputSchema: Readonly<Record<string, unknown>>;
  readonly outputSchema?: Readonly<Record<string, unknown>>;
  readonly annotations: {
    readonly readOnlyHint?: boolean;
    readonly idempotentHint?: boolean;
    readonly destructiveHint?: boolean;
    readonly openWorldHint?: boolean;
  };
}

/** A tool as it came over the wire, already validated. */
interface ListedTool {
  readonly name: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly inputSchema: Readonly<Record<string, unknown>>;
  readonly outputSchema?: Readonly<Record<string, unknown>> | undefined;
  readonly annotations?: Readonly<Partial<Record<Hint, boolean | undefined>>> | undefined;
}
type Hint = keyof ToolDescription['annotations'];

export function toolDescription(tool: ListedTool): ToolDescription {
  const { name, title, description, inputSchema, outputSchema, annotations = {} } = tool;
  const { readOnlyHint, idempotentHint, destructiveHint, openWorldHint } = annotations;
  return {
    name,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    inputSchema,
    ...(outputSchema === undefined ? {} : { outputSchema }),
    annotations: {
      ...(readOnlyHint === undefined ? {} : { readOnlyHint }),
      ...(idempotentHint === undefined ? {} : { idempotentHint }),
      ...(destructiveHint === undefined ? {} : { destructiveHint }),
      ...(openWorldHint === undefined ? {} : { openWorldHint }),
    },
  };
}

/** By the server's own word, which the configuration may or may not trust. */
export function saysRepeatable(tool: ToolDescription | undefined): boolean {
  return tool?.annotations.readOnlyHint === true || tool?.annotations.idempotentHint === true;
}
