import { expect } from '@jest/globals';
import { toolErrorSchema } from '@tablewise/contracts';
import type { ToolDefinition, ToolError } from '@tablewise/contracts';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import { ToolRegistry } from '@tablewise/mcp-server-kit';
import type { Tool } from '@tablewise/mcp-server-kit';
import type { z } from 'zod';

/** Calls tools as a client does: every result is held against the schema that the tool promises. */
export class ToolCaller {
  private readonly registry: ToolRegistry;

  constructor(tools: readonly Tool[]) {
    this.registry = new ToolRegistry([...tools], {
      logger: silentLogger,
      clock: new ManualClock(),
      checkResults: true,
    });
  }

  async call<Output extends z.ZodType>(
    { name, outputSchema }: Pick<ToolDefinition<z.ZodType, Output>, 'name' | 'outputSchema'>,
    args: Record<string, unknown>,
  ): Promise<z.output<Output>> {
    const { structuredContent, content } = await this.registry.call(name, args);
    if (structuredContent === undefined) throw new Error(JSON.stringify(content));
    return outputSchema.parse(structuredContent);
  }

  async failure(
    { name }: Pick<ToolDefinition, 'name'>,
    args: Record<string, unknown>,
  ): Promise<ToolError['error']> {
    const { content, structuredContent } = await this.registry.call(name, args);
    expect(structuredContent).toBe(undefined);
    const [block] = content;
    if (block?.type !== 'text') throw new Error('no text');
    return toolErrorSchema.parse(JSON.parse(block.text)).error;
  }
}
