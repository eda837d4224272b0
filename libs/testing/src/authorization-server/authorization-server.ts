import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SystemClock } from '@tablewise/kernel';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWTPayload } from 'jose';
import type Provider from 'oidc-provider';
import { configurationOf } from './configuration.ts';
import type { RegisteredClient } from './configuration.ts';

export interface AuthorizationServerOptions {
  /** Beside those that register themselves. */
  readonly clients?: readonly RegisteredClient[];
  /** What it may give for any resource. */
  readonly scopes: readonly string[];
  /** Who is at the browser; there is no form, everybody logs in as them. */
  readonly account?: string;
}

const KEY_ID = 'tokens';

/**
 * A real OAuth 2.1 authorization server on loopback: codes with PKCE, client credentials, resource
 * indicators, clients that register themselves. It gives access tokens as RFC 9068 has them.
 */
export class AuthorizationServer {
  private constructor(
    private readonly server: Server,
    private readonly key: CryptoKey,
  ) {}

  static async start(options: AuthorizationServerOptions): Promise<AuthorizationServer> {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = { ...(await exportJWK(privateKey)), kid: KEY_ID, alg: 'ES256', use: 'sig' };
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const started = new AuthorizationServer(server, privateKey);
    const provider = await quietly(async () => {
      const { default: Server } = await import('oidc-provider');
      return new Server(started.issuer, configurationOf(jwk, options));
    });
    const answer = provider.callback();
    server.on('request', (request, response) => {
      if (request.url?.startsWith('/login/') === true)
        void logIn(provider, options.account ?? 'ann', { request, response });
      else void answer(request, response);
    });
    return started;
  }

  get issuer(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** A token as this server would give it, but for what is claimed. Times are s since 1970. */
  async token(claims: Readonly<Record<string, unknown>>, key = this.key): Promise<string> {
    const now = Math.floor(new SystemClock().now() / 1_000);
    const payload: JWTPayload = {
      iss: this.issuer,
      sub: 'ann',
      iat: now,
      exp: now + 600,
      ...claims,
    };
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: KEY_ID })
      .sign(key);
  }

  /** The same, signed by somebody else under our name. */
  async forgedToken(claims: Readonly<Record<string, unknown>>): Promise<string> {
    const { privateKey } = await generateKeyPair('ES256');
    return this.token(claims, privateKey);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function logIn(
  provider: Provider,
  accountId: string,
  { request, response }: Exchange,
): Promise<void> {
  const outcome = { login: { accountId }, consent: {} };
  await provider.interactionFinished(request, response, outcome);
}

/* eslint-disable no-console -- it writes there itself, of Nodes that it was not tried on */
async function quietly<T>(run: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await run();
  } finally {
    console.warn = warn;
  }
}
