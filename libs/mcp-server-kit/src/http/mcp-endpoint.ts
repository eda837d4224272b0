import {
  WebStandardStreamableHTTPServerTransport,
  createMcpHandler,
  isLegacyRequest,
} from '@modelcontextprotocol/server';
import type { AuthInfo, McpHttpHandler } from '@modelcontextprotocol/server';
import { abortReason } from '@tablewise/kernel';
import type { Logger } from '@tablewise/kernel';
import { authInfoOf } from '../access/auth-info.ts';
import type { Principal } from '../access/principal.ts';
import type { createMcpServer } from '../create-mcp-server.ts';
import { isEventStream } from './event-stream.ts';

/**
 * Answers one message at a time, without sessions, each in the era that it speaks: 2026-07-28
 * through the SDK's handler, 2025 through its Streamable HTTP transport, which alone answers old
 * clients as JSON. The SDK binds a server object to one exchange, so each gets a new one.
 */
export class McpEndpoint {
  private readonly modern: McpHttpHandler;

  constructor(
    private readonly createServer: () => ReturnType<typeof createMcpServer>,
    private readonly logger: Logger,
  ) {
    this.modern = createMcpHandler(createServer, {
      legacy: 'reject',
      onerror: (error) => {
        this.reportRejection(error);
      },
    });
  }

  /**
   * The request carries the headers only: `message` is its body, parsed. Throws the reason of the
   * request's signal when the client has left.
   */
  async answer(request: Request, message: unknown, principal: Principal): Promise<Response> {
    const authInfo = authInfoOf(principal);
    const legacy = await isLegacyRequest(request, message);
    if (!legacy) return this.modern.fetch(request, { parsedBody: message, authInfo });
    const parsedBody = withoutCancellations(message);
    if (parsedBody === undefined) return new Response(null, { status: 202 });
    return this.answerLegacy(request, { parsedBody, authInfo });
  }

  close(): Promise<void> {
    return this.modern.close();
  }

  private async answerLegacy(
    request: Request,
    options: { readonly parsedBody: unknown; readonly authInfo: AuthInfo },
  ): Promise<Response> {
    const { signal } = request;
    signal.throwIfAborted();
    const server = this.createServer();
    // What calls this unusual say before their result is worth a stream; all else is one answer.
    const enableJsonResponse = !isToolCall(options.parsedBody);
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse });
    transport.onerror = (error) => {
      this.reportRejection(error);
    };
    await server.connect(transport);
    signal.addEventListener('abort', () => void server.close(), { once: true });
    const response = await Promise.race([
      transport.handleRequest(request, options),
      abortOf(signal),
    ]);
    // A stream ends by itself, with its call.
    if (!isEventStream(response)) await server.close();
    return response;
  }

  /** The client reads the same in its answer. */
  private reportRejection(error: Error): void {
    this.logger.debug({ reason: error.message }, 'message rejected');
  }
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => {
      reject(abortReason(signal));
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}

/**
 * A batch without the cancellations in it; `undefined` where nothing is left. They can only be of the
 * batch itself, since nobody has a session: the SDK would wait for ever for what it has cancelled.
 */
function withoutCancellations(message: unknown): unknown {
  if (!Array.isArray(message)) return message;
  const rest = message.filter((each) => !hasMethod(each, 'notifications/cancelled'));
  return rest.length === 0 && message.length > 0 ? undefined : rest;
}

function isToolCall(message: unknown): boolean {
  return hasMethod(message, 'tools/call');
}

function hasMethod(message: unknown, method: string): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'method' in message &&
    message.method === method
  );
}
