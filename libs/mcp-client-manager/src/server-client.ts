import type { CallContext, CallOutcome, CallRequest } from './call/call-context.ts';
import type { ServerHealth } from './fleet/server-health.ts';
import type { ToolDescription } from './session/tool-description.ts';

/** What of a manager is needed for one of its servers. */
export interface ServersByName {
  callTool(request: CallRequest, context?: CallContext): Promise<CallOutcome>;
  getAvailableTools(): Record<string, readonly ToolDescription[]>;
  health(name: string): ServerHealth;
}

/** One server of a manager, for those who need no other. */
export class ServerClient {
  constructor(
    private readonly manager: ServersByName,
    readonly server: string,
  ) {}

  /** As `McpClientManager.callTool`. */
  callTool(
    tool: string,
    args: Readonly<Record<string, unknown>> = {},
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
