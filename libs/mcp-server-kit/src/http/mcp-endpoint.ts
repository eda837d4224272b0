import {
  WebStandardStreamableHTTPServerTransport,
  createMcpHandler,
  isLegacyRequest,
} from '@modelcontextprotocol/server';
import type { McpHttpHandler } from '@modelcontextprotocol/server';
import { CancelledError } from '@tablewise/kernel';
import type { Logger } from '@tablewise/kernel';
import type { createMcpServer } from '../create-mcp-server.ts';

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
   * The request carries the headers only: `message` is its body, parsed. Throws CancelledError when
   * the request's signal says that the client has left.
   */
  async answer(request: Request, message: unknown): Promise<Response> {
    const legacy = await isLegacyRequest(request, message);
    return legacy
      ? this.answerLegacy(request, message)
      : this.modern.fetch(request, { parsedBody: message });
  }

  close(): Promise<void> {
    return this.modern.close();
  }

  private async answerLegacy(request: Request, message: unknown): Promise<Response> {
    const server = this.createServer();
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    transport.onerror = (error) => {
      this.reportRejection(error);
    };
    await server.connect(transport);
    try {
      return await Promise.race([
        transport.handleRequest(request, { parsedBody: message }),
        abortOf(request.signal),
      ]);
    } finally {
      await server.close();
    }
  }

  /** The client reads the same in its answer. */
  private reportRejection(error: Error): void {
    this.logger.debug({ reason: error.message }, 'message rejected');
  }
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => {
      reject(new CancelledError('the request'));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
