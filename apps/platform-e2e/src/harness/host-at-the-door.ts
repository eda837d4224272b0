import { request } from 'node:http';

interface Kept {
  client?: Record<string, unknown>;
  tokens?: Record<string, unknown>;
  verifier?: string;
}

const REDIRECT = 'http://127.0.0.1:1/back';

/**
 * What an AI host brings so that an SDK client can sign its user in, in the form that both SDKs take.
 * The user's browser is us: it follows redirects, keeps cookies, and stops at the host's own address.
 */
export class HostAtTheDoor {
  /** What came back from the last visit to the authorization server. */
  answer = new URLSearchParams();
  /** What was asked for at each visit. */
  readonly visits: URL[] = [];
  private readonly kept: Kept = {};

  readonly redirectUrl = REDIRECT;

  readonly clientMetadata = {
    client_name: 'a host',
    redirect_uris: [REDIRECT],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  };

  clientInformation(): never {
    // Whatever the server registered: the SDK checks it.
    return this.kept.client as never;
  }

  saveClientInformation(client: object): void {
    this.kept.client = { ...client };
  }

  tokens(): never {
    return this.kept.tokens as never;
  }

  saveTokens(tokens: object): void {
    this.kept.tokens = { ...tokens };
  }

  saveCodeVerifier(verifier: string): void {
    this.kept.verifier = verifier;
  }

  codeVerifier(): string {
    return this.kept.verifier ?? '';
  }

  async redirectToAuthorization(url: URL): Promise<void> {
    this.visits.push(url);
    this.answer = (await browseTo(url)).searchParams;
  }
}

/** The address of the host to which the authorization server sends the browser back. */
async function browseTo(start: URL): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let step = 0; step < 10; step++) {
    const { location, setCookie } = await visit(url, cookies);
    for (const cookie of setCookie) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    if (location === undefined) break;
    url = new URL(location, url);
    if (url.href.startsWith(REDIRECT)) return url;
  }
  throw new Error(`the browser got stuck at ${url.href}`);
}

function visit(
  url: URL,
  cookies: ReadonlyMap<string, string>,
): Promise<{ location: string | undefined; setCookie: readonly string[] }> {
  const cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ');
  return new Promise((resolve, reject) => {
    request(url, { headers: { cookie } }, (response) => {
      response.resume();
      const { location, 'set-cookie': setCookie = [] } = response.headers;
      resolve({ location, setCookie });
    })
      .on('error', reject)
      .end();
  });
}
