import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'tablewise_voter';
/** A year, s; browsers keep none longer than 400 days. */
const MAX_AGE_S = 365 * 24 * 60 * 60;
/** For the API alone; never readable by a page, nor sent along by another site's. */
const ATTRIBUTES = {
  path: '/api/v1',
  httpOnly: true,
  sameSite: 'lax',
  secure: 'auto',
} as const;

/**
 * The voter of a signed cookie; one that we did not sign, or that is damaged, is none. A browser may
 * send several of the name, those of another path or of the domain above first.
 */
export function voterOf({ headers, server }: FastifyRequest): string | undefined {
  for (const pair of headers.cookie?.split(';') ?? []) {
    const signed = server.parseCookie(pair)[NAME];
    if (signed === undefined) continue;
    const { valid, value } = server.unsignCookie(signed);
    if (valid) return value;
  }
  return undefined;
}

/** Gives the cookie, or the one that is there another year. */
export function rememberVoter(reply: FastifyReply, voter: string): void {
  void reply.setCookie(NAME, voter, { ...ATTRIBUTES, maxAge: MAX_AGE_S, signed: true });
}

/** Has the browser drop the cookie. */
export function forgetVoter(reply: FastifyReply): void {
  void reply.clearCookie(NAME, ATTRIBUTES);
}
