/* eslint-disable @typescript-eslint/no-deprecated -- the low-level server, as in create-mcp-server */
import { LOG_LEVEL_META_KEY } from '@modelcontextprotocol/server';
import type { Server, ServerContext } from '@modelcontextprotocol/server';
import { principalIn } from './access/auth-info.ts';
import { RequestOrigin } from './call-origin.ts';
import type { CallOrigin, Caller } from './call-origin.ts';
import { LOG_LEVELS } from './tool-context.ts';
import type { LogLevel } from './tool-context.ts';
import type { ToolRegistry } from './tool-registry.ts';
import { unknownToolRejection } from './tool-result.ts';
import { UnknownToolError } from './unknown-tool.error.ts';

/** Of a client of 2025 that has not said what it listens to: the server may choose. */
export const DEFAULT_LOG_LEVEL: LogLevel = 'info';

/** Answers `tools/list`, `tools/call` and `logging/setLevel`. */
export function serveTools(server: Server, tools: ToolRegistry): void {
  // For as long as the server object lives: over HTTP, where nobody has a session, one request.
  let chosenLevel = DEFAULT_LOG_LEVEL;
  server.setRequestHandler('logging/setLevel', ({ params }) => {
    chosenLevel = params.level;
    return {};
  });
  server.setRequestHandler('tools/list', () => ({ tools: tools.list() }));
  server.setRequestHandler('tools/call', async ({ params }, context) => {
    try {
      return await tools.call(params.name, params.arguments ?? {}, originIn(context, chosenLevel));
    } catch (error) {
      if (error instanceof UnknownToolError) throw unknownToolRejection(error);
      throw error;
    }
  });
}

function originIn({ mcpReq, http }: ServerContext, chosenLevel: LogLevel): CallOrigin {
  const { _meta = {}, envelope, signal, notify } = mcpReq;
  // Since 2026 each request says what it listens to, and nothing means nothing.
  const logLevel = envelope === undefined ? chosenLevel : logLevelIn(envelope);
  const caller: Caller = {
    signal,
    principal: principalIn(http),
    notify: (notification) => {
      // The connection is gone: its close says so, and its calls are cancelled.
      notify(notification).catch(() => undefined);
    },
  };
  return new RequestOrigin({
    caller,
    meta: _meta,
    header: (name) => http?.req?.headers.get(name),
    logLevel,
  });
}

function logLevelIn(envelope: Readonly<Record<string, unknown>>): LogLevel | undefined {
  return LOG_LEVELS.find((level) => level === envelope[LOG_LEVEL_META_KEY]);
}
