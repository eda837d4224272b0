import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@tablewise/kernel';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import { z } from 'zod';
import type { CallContext } from '../http/call-context.decorator.ts';
import type { RemoteTool } from './remote-tool.ts';
import { toolFailure } from './tool-failure.ts';
import { UpstreamProtocolError } from './upstream-protocol.error.ts';

/** Calls tools over MCP and answers with what they answer, unchanged. */
@Injectable()
export class RestaurantTools {
  constructor(@Inject(McpClientManager) private readonly manager: McpClientManager) {}

  /**
   * @throws ToolFailedError when the tool refuses, UpstreamProtocolError when its answer is not
   * what its contract says, and what the client manager throws.
   */
  async call(
    { server, tool, envelope }: RemoteTool,
    body: object,
    { onAnswered, ...context }: CallContext,
  ): Promise<unknown> {
    const called = { server, tool };
    const result = await this.manager
      .callTool({ server, tool, args: { ...body } }, context)
      .catch(rethrowMissingTool);
    onAnswered(result.callId);
    if (result.isError) throw toolFailure(called, result, body);
    const checked = envelope.safeParse(result.structuredContent);
    if (!checked.success) {
      const faults = z.prettifyError(checked.error);
      throw new UpstreamProtocolError(`${tool} broke its contract: ${faults}`, called);
    }
    return result.structuredContent;
  }
}

/** The caller named no tool: a server that lacks one is the operator's matter, not theirs. */
function rethrowMissingTool(error: unknown): never {
  if (error instanceof AppError && error.code === 'INPUT_UNKNOWN_TOOL') {
    throw new UpstreamProtocolError(error.message, error.details, { cause: error });
  }
  throw error;
}
