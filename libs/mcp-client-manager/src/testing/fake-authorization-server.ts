import type { ServerResponse } from 'node:http';
import { LoopbackServer, answerJson } from './loopback-server.ts';
import type { ReceivedRequest } from './loopback-server.ts';

/** Answers one token request in place of a token. */
export type Misfortune = (request: ReceivedRequest, response: ServerResponse) => void;

/** For specs: grants whatever is asked for, numbered `token-1`, `token-2`, …, unless told otherwise. */
export class FakeAuthorizationServer {
  /** In its metadata. */
  issuer: string;
  lifetimeS = 3_600;
  readonly revoked: string[] = [];
  readonly misfortunes: Misfortune[] = [];
  private granted = 0;

  private constructor(
    private readonly server: LoopbackServer,
    readonly origin: string,
  ) {
    this.issuer = origin;
  }

  static async start(): Promise<FakeAuthorizationServer> {
    const server = await LoopbackServer.start((request, response) => {
      fake.answer(request, response);
    });
    const fake: FakeAuthorizationServer = new FakeAuthorizationServer(server, server.origin);
    return fake;
  }

  get tokenEndpoint(): URL {
    return new URL('/token', this.origin);
  }

  get revocationEndpoint(): URL {
    return new URL('/revoke', this.origin);
  }

  get tokenRequests(): ReceivedRequest[] {
    return this.server.received.filter(({ url }) => url.pathname === '/token');
  }

  get metadataRequests(): string[] {
    return this.server.received.filter(({ method }) => method === 'GET').map(({ url }) => url.href);
  }

  /** Begins with another number, so that its tokens are not those of another server. */
  skip(tokens: number): void {
    this.granted += tokens;
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  private answer(request: ReceivedRequest, response: ServerResponse): void {
    switch (request.url.pathname) {
      case '/.well-known/oauth-authorization-server':
        answerJson(response, 200, {
          issuer: this.issuer,
          token_endpoint: this.tokenEndpoint.href,
          revocation_endpoint: this.revocationEndpoint.href,
        });
        break;
      case '/token':
        this.grant(request, response);
        break;
      case '/revoke':
        this.revoked.push(request.form.get('token') ?? '');
        response.end();
        break;
      default:
        response.writeHead(404).end();
    }
  }

  private grant(request: ReceivedRequest, response: ServerResponse): void {
    const misfortune = this.misfortunes.shift();
    if (misfortune !== undefined) {
      misfortune(request, response);
      return;
    }
    const access_token = `token-${++this.granted}`;
    answerJson(response, 200, { access_token, token_type: 'Bearer', expires_in: this.lifetimeS });
  }
}
