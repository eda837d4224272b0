import { Inject, Injectable } from '@nestjs/common';
import { TEXT_FORM_META_KEY } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import { z } from 'zod';
import type { CallContext } from '../http/call-context.decorator.ts';
import type { PointerFor } from './queries/parameter-names.ts';
import type { RemoteTool } from './remote-tool.ts';
import { SERVERS } from '../servers.ts';
import { SeenGeneration } from './seen-generation.ts';
import { toolFailure } from './tool-failure.ts';
import { UpstreamProtocolError } from './upstream-protocol.error.ts';

/** We read the structured content: the same once more as text would double every answer. */
const META = { [TEXT_FORM_META_KEY]: 'summary' };

/** What a tool is called with. */
export interface ToolArguments {
  readonly args: object;
  /** Where the caller gave what is in the arguments, if that is not what they gave. */
  readonly pointerFor?: PointerFor;
}

/** Calls tools over MCP and answers with what they answer, unchanged. */
@Injectable()
export class RestaurantTools {
  private readonly seen = new SeenGeneration();

  constructor(@Inject(McpClientManager) private readonly manager: McpClientManager) {}

  /**
   * @throws ToolFailedError when the tool refuses, UpstreamProtocolError when its answer is not
   * what its contract says, and what the client manager throws.
   */
  async call(
    { server, tool, envelope }: RemoteTool,
    { args, pointerFor = (pointer) => pointer }: ToolArguments,
    { onAnswered, ...context }: CallContext,
  ): Promise<Readonly<Record<string, unknown>>> {
    const called = { server, tool };
    const seen = server === SERVERS.search ? this.seen.meta : {};
    const result = await this.manager
      .callTool({ server, tool, args: { ...args } }, { ...context, meta: { ...META, ...seen } })
      .catch(rethrowMissingTool);
    onAnswered(result.callId);
    if (result.isError) throw toolFailure(called, result, pointerFor);
    const { structuredContent } = result;
    const checked = envelope.safeParse(structuredContent);
    if (!checked.success || !isObject(structuredContent)) {
      const faults = checked.success ? 'no structured content' : z.prettifyError(checked.error);
      throw new UpstreamProtocolError(`${tool} broke its contract: ${faults}`, called);
    }
    if (server === SERVERS.search) this.seen.note(structuredContent, seen);
    return structuredContent;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The caller named no tool: a server that lacks one is the operator's matter, not theirs. */
function rethrowMissingTool(error: unknown): never {
  if (error instanceof AppError && error.code === 'INPUT_UNKNOWN_TOOL') {
    throw new UpstreamProtocolError(error.message, error.details, { cause: error });
  }
  throw error;
}
