import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { z } from 'zod';

const requestSchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
});
const userSchema = z.object({
  reviews: z.array(z.object({ n: z.number(), text: z.string() })),
});

/** One question as it arrived. */
export interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly body: z.output<typeof requestSchema>;
  readonly reviews: readonly { readonly n: number; readonly text: string }[];
}

export type Behaviour = (response: ServerResponse, asked: Asked) => void;

/** A server that speaks the chat-completions protocol on a free port, as well or badly as told. */
export class FakeModelServer {
  readonly asked: Asked[] = [];
  private watchers: (() => void)[] = [];

  private constructor(
    private readonly server: Server,
    public behaviour: Behaviour,
  ) {}

  static async start(behaviour: Behaviour): Promise<FakeModelServer> {
    const server = createServer();
    const fake = new FakeModelServer(server, behaviour);
    server.on('request', (request, response) => {
      void readText(request).then((body) => {
        fake.answer(response, request.headers, body);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return fake;
  }

  get url(): string {
    const address = this.server.address();
    return `http://127.0.0.1:${isAddress(address) ? address.port : 0}/v1`;
  }

  /** Resolves once so many questions have arrived since the start. */
  async untilAsked(times: number): Promise<void> {
    while (this.asked.length < times)
      await new Promise<void>((resolve) => this.watchers.push(resolve));
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private answer(response: ServerResponse, headers: IncomingHttpHeaders, text: string): void {
    const body = requestSchema.parse(JSON.parse(text));
    const user = body.messages.find(({ role }) => role === 'user')?.content ?? '{}';
    const asked = { headers, body, reviews: userSchema.parse(JSON.parse(user)).reviews };
    this.asked.push(asked);
    for (const watcher of this.watchers.splice(0)) watcher();
    this.behaviour(response, asked);
  }
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
