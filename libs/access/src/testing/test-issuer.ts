import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server, ServerResponse } from 'node:http';
import { SignJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import type { CryptoKey, JWTPayload } from 'jose';

type Answer = (response: ServerResponse) => void;

/** An issuer on loopback for specs: signs what it is told to, and counts who asks for its keys. */
export class TestIssuer {
  keyRequests = 0;
  /** In place of its documents. */
  answer: Answer | undefined;
  private readonly keys = new Map<string, { private: CryptoKey; public: CryptoKey; alg: string }>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<TestIssuer> {
    const server = createServer();
    const issuer = new TestIssuer(server);
    server.on('request', (request, response) => void issuer.serve(request.url ?? '', response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await issuer.addKey('first', 'ES256');
    return issuer;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async addKey(kid: string, alg: 'ES256' | 'RS256' | 'EdDSA'): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    this.keys.set(kid, { private: privateKey, public: publicKey, alg });
  }

  dropKey(kid: string): void {
    this.keys.delete(kid);
  }

  /** A token as it should be, but for what is given; a claim of `undefined` and an empty `typ` are left out. */
  async token(
    claims: Record<string, unknown> = {},
    { kid = 'first', typ = 'at+jwt' }: { kid?: string; typ?: string } = {},
  ): Promise<string> {
    const key = this.keys.get(kid);
    if (key === undefined) throw new Error(`no key ${kid}`);
    const payload: JWTPayload = { iss: this.url, sub: 'ann', aud: 'food', exp: 3_600, ...claims };
    const protectedHeader = { alg: key.alg, kid, ...(typ !== '' && { typ }) };
    return new SignJWT(payload).setProtectedHeader(protectedHeader).sign(key.private);
  }

  /** Signed with a key of somebody else, under the name of one of ours. */
  async forged(exp = 3_600): Promise<string> {
    const { privateKey } = await generateKeyPair('ES256');
    return new SignJWT({ iss: this.url, sub: 'ann', aud: 'food', exp })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'first' })
      .sign(privateKey);
  }

  /** What everybody knows, taken for a secret. */
  async hmacWithPublicKey(): Promise<string> {
    const pem = await exportSPKI(this.keys.get('first')?.public ?? fail());
    return new SignJWT({ iss: this.url, sub: 'ann', aud: 'food', exp: 3_600 })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'first' })
      .sign(new TextEncoder().encode(pem));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(path: string, response: ServerResponse): Promise<void> {
    if (path === '/keys') this.keyRequests++;
    if (this.answer !== undefined) {
      this.answer(response);
      return;
    }
    const document =
      path === '/keys'
        ? await this.keySet()
        : path === '/.well-known/openid-configuration'
          ? { issuer: this.url, jwks_uri: `${this.url}/keys` }
          : undefined;
    response.statusCode = document === undefined ? 404 : 200;
    response.end(JSON.stringify(document ?? {}));
  }

  private async keySet(): Promise<object> {
    const keys = Array.from(this.keys, async ([kid, { public: key, alg }]) => ({
      ...(await exportJWK(key)),
      kid,
      alg,
      use: 'sig',
    }));
    return { keys: [{ kty: 'oct', k: 'c2VjcmV0', kid: 'shared' }, ...(await Promise.all(keys))] };
  }
}

function fail(): never {
  throw new Error('no such key');
}
