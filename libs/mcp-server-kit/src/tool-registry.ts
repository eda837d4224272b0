import type { CallToolResult, Tool as Listing } from '@modelcontextprotocol/server';
import { AppError, CancelledError } from '@tablewise/kernel';
import type { Clock, Logger } from '@tablewise/kernel';
import { InsufficientScopeError, isAllowed, neededScope } from './access/needed-scope.ts';
import type { Principal } from './access/principal.ts';
import { CallContext } from './call-context.ts';
import { localOrigin } from './call-origin.ts';
import type { CallOrigin } from './call-origin.ts';
import type { Tool } from './define-tool.ts';
import { bugResult, failureResult, successResult } from './tool-result.ts';
import { UnknownToolError } from './unknown-tool.error.ts';

/** How one call ended. */
interface ToolCall {
  readonly tool: string;
  /** `answered`, or the code of the error. */
  readonly outcome: string;
  readonly durationMs: number;
}

interface ToolRegistryOptions {
  readonly logger: Logger;
  readonly clock: Clock;
  /** Holds each result against its schema, for development: it costs as much as the tool itself. */
  readonly checkResults: boolean;
  /** Told of each call that has ended. */
  readonly onCall?: ((call: ToolCall) => void) | undefined;
}

/** The tools of one server, in the order given. Both transports and both eras call through it. */
export class ToolRegistry {
  private readonly tools: ReadonlyMap<string, Tool>;

  constructor(
    tools: readonly Tool[],
    private readonly options: ToolRegistryOptions,
  ) {
    this.tools = new Map(tools.map((tool) => [tool.listing.name, tool]));
    if (this.tools.size < tools.length) throw new TypeError('two tools have the same name');
  }

  list(): Listing[] {
    return Array.from(this.tools.values(), (tool) => tool.listing);
  }

  /** The scope that a call needs and its caller has not; a tool that is not here needs none. */
  lackedScope(name: unknown, args: unknown, principal: Principal): string | undefined {
    const tool = typeof name === 'string' ? this.tools.get(name) : undefined;
    const scope = tool && neededScope(tool.access, args);
    return scope === undefined || isAllowed(principal, scope) ? undefined : scope;
  }

  /**
   * Runs a tool. A failure is a result too (`isError`); only a name that is not here is thrown, as
   * UnknownToolError.
   */
  async call(
    name: string,
    args: unknown,
    origin: CallOrigin = localOrigin(),
  ): Promise<CallToolResult> {
    const tool = this.tools.get(name);
    if (tool === undefined) throw new UnknownToolError(name, [...this.tools.keys()]);
    const { logger, clock, checkResults, onCall } = this.options;
    const startedAt = clock.now();
    const context = new CallContext(origin);
    try {
      // Transports that have a better answer gave it before; none of them gets past this.
      const lacked = this.lackedScope(name, args, origin.principal);
      if (lacked !== undefined) throw new InsufficientScopeError(name, lacked);
      const result = await tool.run(args, context);
      if (checkResults) tool.checkResult(result);
      const durationMs = clock.now() - startedAt;
      logger.debug({ tool: name, durationMs, requestId: origin.requestId }, 'tool called');
      onCall?.({ tool: name, outcome: 'answered', durationMs });
      return successResult(result, origin.text);
    } catch (error) {
      const fields = { tool: name, durationMs: clock.now() - startedAt };
      onCall?.({ ...fields, outcome: outcomeOf(error, origin) });
      return this.failed(error, origin, fields);
    } finally {
      context.end();
    }
  }

  /** Whatever a cancelled tool throws, it is that it was cancelled; nobody reads the result. */
  private failed(
    error: unknown,
    { signal, requestId }: CallOrigin,
    fields: { tool: string; durationMs: number },
  ): CallToolResult {
    const { logger } = this.options;
    if (signal.aborted) {
      logger.debug({ ...fields, requestId }, 'tool cancelled');
      return failureResult(new CancelledError(fields.tool));
    }
    if (error instanceof AppError) {
      logger.debug({ ...fields, requestId, code: error.code }, 'tool refused');
      return failureResult(error);
    }
    logger.error({ tool: fields.tool, requestId, error }, 'tool failed');
    return bugResult();
  }
}

function outcomeOf(error: unknown, { signal }: CallOrigin): string {
  if (signal.aborted) return 'CANCELLED';
  return error instanceof AppError ? error.code : 'INTERNAL';
}
