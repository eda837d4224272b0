import type { McpClientManager } from './manager.ts';
import type { CallContext, CallOutcome } from './server/call-chain.ts';
import type { ServerHealth } from './server/server-health.ts';
import type { ToolDescription } from './session/tool-description.ts';

/** One server of a manager, for those who need no other. */
export class ServerClient {
  constructor(
    private readonly manager: McpClientManager,
    readonly server: string,
  ) {}

  /** As `McpClientManager.callTool`. */
  callTool(
    tool: string,
    args: Readonly<Record<string, unknown>>,
    context?: CallContext,
  ): Promise<CallOutcome> {
    return this.manager.callTool({ server: this.server, tool, args }, context);
  }

  /** As last listed. */
  get tools(): readonly ToolDescription[] {
    return this.manager.getAvailableTools()[this.server] ?? [];
  }

  get health(): ServerHealth {
    return this.manager.health(this.server);
  }
}
