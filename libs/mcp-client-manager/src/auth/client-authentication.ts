/** What proves to the authorization server who asks: header fields and form fields of one request. */
export interface ClientProof {
  readonly headers: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string>>;
}

/** Made anew for each request, for the given audience: the authorization server's issuer. */
export type ClientAuthentication = (audience: string) => Promise<ClientProof>;

export interface ClientSecret {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** HTTP Basic with both parts form-encoded first, as RFC 6749, 2.3.1 has it. */
export function clientSecretBasic({ clientId, clientSecret }: ClientSecret): ClientAuthentication {
  const pair = `${formEncoded(clientId)}:${formEncoded(clientSecret)}`;
  const authorization = `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
  return () => Promise.resolve({ headers: { authorization }, form: {} });
}

/** Identifier and secret in the form (RFC 6749, 2.3.1). */
export function clientSecretPost({ clientId, clientSecret }: ClientSecret): ClientAuthentication {
  const form = { client_id: clientId, client_secret: clientSecret };
  return () => Promise.resolve({ headers: {}, form });
}

function formEncoded(value: string): string {
  return new URLSearchParams([['', value]]).toString().slice(1);
}
