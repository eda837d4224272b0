import type { CallToolResult, Tool as Listing } from '@modelcontextprotocol/server';
import { AppError } from '@tablewise/kernel';
import type { Clock, Logger } from '@tablewise/kernel';
import type { Tool } from './define-tool.ts';
import type { TextForm } from './text-form.ts';
import { bugResult, failureResult, successResult } from './tool-result.ts';
import { UnknownToolError } from './unknown-tool.error.ts';

interface ToolRegistryOptions {
  readonly logger: Logger;
  readonly clock: Clock;
  /** Holds each result against its schema, for development: it costs as much as the tool itself. */
  readonly checkResults: boolean;
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

  has(name: string): boolean {
    return this.tools.has(name);
  }

  /**
   * Runs a tool. A failure is a result too (`isError`); only a name that is not here is thrown, as
   * UnknownToolError.
   */
  async call(name: string, args: unknown, text: TextForm = 'json'): Promise<CallToolResult> {
    const tool = this.tools.get(name);
    if (tool === undefined) throw new UnknownToolError(name, [...this.tools.keys()]);
    const { logger, clock, checkResults } = this.options;
    const startedAt = clock.now();
    try {
      const result = await tool.run(args);
      if (checkResults) tool.checkResult(result);
      logger.debug({ tool: name, durationMs: clock.now() - startedAt }, 'tool called');
      return successResult(result, text);
    } catch (error) {
      if (!(error instanceof AppError)) {
        logger.error({ tool: name, error }, 'tool failed');
        return bugResult();
      }
      const durationMs = clock.now() - startedAt;
      logger.debug({ tool: name, durationMs, code: error.code }, 'tool refused');
      return failureResult(error);
    }
  }
}
