import { LOOPBACK_NAMES } from '@tablewise/kernel';
import { z } from 'zod';
import type { Issuer } from './tokens/issuer-keys.ts';

/** Whose tokens a process takes, and what it does without them. */
export interface AccessConfig {
  /** None: nobody is asked who they are. */
  readonly issuer?: Issuer | undefined;
  /** What tokens of the API name it by; an MCP server is named by its URL. */
  readonly audience?: string | undefined;
  /** What who sends no token may do. */
  readonly anonymousAccess: 'read' | 'none';
  /** To be reached by other machines although nobody is asked. */
  readonly allowUnauthenticated: boolean;
}

const namesSchema = z.object({
  JWT_ISSUER: issuerUrl().optional(),
  JWT_AUDIENCE: z.string().max(2_000).optional(),
  JWT_JWKS_URI: issuerUrl().optional(),
  ANONYMOUS_ACCESS: z.enum(['read', 'none'], 'must be read or none').optional(),
  ALLOW_UNAUTHENTICATED: z.enum(['true', 'false'], 'must be true or false').default('false'),
});

/** The names that the API and both servers read; each joins its own with `and`. */
export const accessEnvironment = namesSchema.transform(
  (read, context): { access: AccessConfig } => {
    const { JWT_ISSUER: url, JWT_JWKS_URI: jwksUri, ANONYMOUS_ACCESS: anonymous } = read;
    const alone = { JWT_AUDIENCE: read.JWT_AUDIENCE, JWT_JWKS_URI: jwksUri };
    for (const [name, value] of Object.entries({ ...alone, ANONYMOUS_ACCESS: anonymous })) {
      if (url !== undefined || value === undefined) continue;
      context.addIssue({
        code: 'custom',
        path: [name],
        message: 'means nothing without JWT_ISSUER',
      });
    }
    return {
      access: {
        issuer: url === undefined ? undefined : { url, jwksUri },
        audience: read.JWT_AUDIENCE,
        anonymousAccess: anonymous ?? 'read',
        allowUnauthenticated: read.ALLOW_UNAUTHENTICATED === 'true',
      },
    };
  },
);

/** Without TLS whoever is on the way could give keys of their own, and so tokens: on this machine alone. */
function issuerUrl(): z.ZodType<string, string> {
  const message = 'must be an https URL without query, such as https://login.example.com';
  return z
    .url({ protocol: /^https?$/, error: message, abort: true })
    .refine((text) => !/[?#]/.test(text) && isPlain(new URL(text)), message);
}

function isPlain({ protocol, hostname, username, password }: URL): boolean {
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || LOOPBACK_NAMES.includes(hostname);
}
