import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface ReceivedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly form: URLSearchParams;
}

export type Answer = (request: ReceivedRequest, response: ServerResponse) => void;

/** For specs: an HTTP server on a loopback port that remembers what it was asked. */
export class LoopbackServer {
  readonly received: ReceivedRequest[] = [];

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async start(answer: Answer): Promise<LoopbackServer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no TCP address');
    const loopback = new LoopbackServer(server, `http://127.0.0.1:${address.port}`);
    server.on('request', (request, response) => {
      void text(request).then((body) => {
        const received = {
          method: request.method ?? '',
          url: new URL(request.url ?? '', loopback.origin),
          headers: request.headers,
          form: new URLSearchParams(body),
        };
        loopback.received.push(received);
        answer(received, response);
      });
    });
    return loopback;
  }

  /** Closes the port and cuts every connection. Idempotent. */
  async stop(): Promise<void> {
    if (!this.server.listening) return;
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
