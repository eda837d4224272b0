import { z } from 'zod';

const httpUrl = z.url({ protocol: /^https?$/ });
const clientId = z.string().min(1);
const clientSecret = z.string().min(1);

/** How this service is registered with the authorization server. */
const clientSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('client_secret_basic'), clientId, clientSecret }),
  z.strictObject({ method: z.literal('client_secret_post'), clientId, clientSecret }),
  z.strictObject({
    method: z.literal('private_key_jwt'),
    clientId,
    /** PEM, PKCS #8. */
    privateKey: z.string().startsWith('-----BEGIN PRIVATE KEY-----'),
    algorithm: z.enum(['RS256', 'ES256']),
    keyId: z.string().min(1).optional(),
  }),
]);

/** `servers[].auth`, and of one of its `urls`: which token a request carries. */
export const authSchema = z
  .strictObject({
    /** URL of the server as tokens name it; of its first endpoint when left out. */
    resource: httpUrl.optional(),
    client: clientSchema.optional(),
    /** Whom to ask for tokens, by its metadata; the server itself says so when left out. */
    issuer: httpUrl.optional(),
    /** Authorization servers that the server may name, and where else endpoints of theirs may be. */
    issuers: z.array(httpUrl).min(1).optional(),
    /** In place of the metadata. */
    tokenEndpoint: httpUrl.optional(),
    revocationEndpoint: httpUrl.optional(),
    scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/)).default([]),
    /** What becomes of a user's token that is not for the server; `own`: we go by our own. */
    foreignUserTokens: z.enum(['refuse', 'exchange', 'own']).default('refuse'),
  })
  .superRefine((auth, context) => {
    const fault = (path: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    const { foreignUserTokens: policy, client, issuer, tokenEndpoint } = auth;
    if (policy !== 'refuse' && client === undefined)
      fault('client', `is needed where foreign user tokens are "${policy}"`);
    // A user's token is not sent to whomever the server that must not have it names.
    if (policy === 'exchange' && issuer === undefined && tokenEndpoint === undefined)
      fault('issuer', 'or tokenEndpoint is needed to exchange tokens');
  });

export type AuthSettings = z.output<typeof authSchema>;
