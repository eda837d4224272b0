import { createPublicKey } from 'node:crypto';
import { LOOPBACK_NAMES, messageOf } from '@tablewise/kernel';
import type { JSONWebKeySet, JWK } from 'jose';
import { z } from 'zod';
import { DocumentUnreadableError, fetchDocument } from './fetch-document.ts';

/** Who gives tokens, and where its keys are if not where its metadata says. */
export interface Issuer {
  readonly url: string;
  readonly jwksUri?: string | undefined;
}

const metadataSchema = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });
const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

/** Kinds of keys that verify signatures of others: a secret would let whoever verifies sign, too. */
const PUBLIC_KINDS = ['RSA', 'EC', 'OKP'];
/** Of RSA, RFC 7518, 3.3; a shorter one fails as if we had a bug, at every token that names it. */
const MIN_BITS = 2_048;

/** The keys with which an issuer signs now. @throws DocumentUnreadableError */
export async function issuerKeys(issuer: Issuer, signal: AbortSignal): Promise<JSONWebKeySet> {
  const uri = issuer.jwksUri ?? (await jwksUriOf(issuer.url, signal));
  const parsed = keySetSchema.safeParse(await fetchDocument(uri, signal));
  if (!parsed.success) throw new DocumentUnreadableError(`${uri}: no key set`);
  return {
    keys: parsed.data.keys.filter(({ kty, use }) => verifies(kty, use)).filter(isWhole),
  };
}

function verifies(kty: string, use: unknown): boolean {
  return PUBLIC_KINDS.includes(kty) && (use === undefined || use === 'sig');
}

/** A broken key is none: the others of its issuer go on. */
function isWhole(key: JWK): boolean {
  try {
    const { asymmetricKeyDetails: details } = createPublicKey({ key, format: 'jwk' });
    return (details?.modulusLength ?? MIN_BITS) >= MIN_BITS;
  } catch {
    return false;
  }
}

/** RFC 8414, 3.1 and OpenID Connect Discovery 1.0, 4. */
async function jwksUriOf(issuer: string, signal: AbortSignal): Promise<string> {
  const faults: string[] = [];
  for (const place of placesOf(new URL(issuer))) {
    try {
      const metadata = metadataSchema.safeParse(await fetchDocument(place, signal));
      if (metadata.success && metadata.data.issuer === issuer) {
        const { jwks_uri: uri } = metadata.data;
        if (isGuarded(uri, issuer)) return uri;
        faults.push(`${place}: its jwks_uri is not https`);
      } else faults.push(`${place}: not the metadata of ${issuer}`);
    } catch (error) {
      faults.push(messageOf(error));
    }
  }
  throw new DocumentUnreadableError(faults.join('; '));
}

/** Keys come no less guarded than what names them: without TLS on this machine alone. */
function isGuarded(uri: string, issuer: string): boolean {
  const { protocol, hostname } = new URL(uri);
  const isHere = issuer.startsWith('http:') && LOOPBACK_NAMES.includes(hostname);
  return protocol === 'https:' || isHere;
}

function placesOf({ origin, pathname }: URL): string[] {
  const path = pathname.replace(/\/$/, '');
  return [
    `${origin}/.well-known/oauth-authorization-server${path}`,
    `${origin}${path}/.well-known/openid-configuration`,
  ];
}
