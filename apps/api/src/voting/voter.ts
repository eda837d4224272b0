import { randomBytes } from 'node:crypto';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { voterOf } from '@tablewise/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { identityOf } from '../access/callers.ts';
import { forgetVoter, rememberVoter, voterOf as voterOfCookie } from './voter-cookie.ts';

/** Injects the `Voter` of the request at hand. */
export const CurrentVoter = createParamDecorator(
  (_data: undefined, execution: ExecutionContext): Voter => {
    const http = execution.switchToHttp();
    return new Voter(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  },
);

/** Who votes with a request: whom its token names, else whom the cookie names, or somebody new. */
export class Voter {
  readonly pseudonym: string;
  private readonly isKnownByToken: boolean;

  constructor(
    request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    this.isKnownByToken = identityOf(request) !== undefined;
    this.pseudonym = knownVoter(request) ?? newVoter();
  }

  /** Who has a token needs no cookie, and keeps the one they have for when they have none. */
  remember(): void {
    if (!this.isKnownByToken) rememberVoter(this.reply, this.pseudonym);
  }

  forget(): void {
    if (!this.isKnownByToken) forgetVoter(this.reply);
  }
}

/** The voter whom a request names, by its token or else by its cookie. */
export function knownVoter(request: FastifyRequest): string | undefined {
  const identity = identityOf(request);
  return identity === undefined ? voterOfCookie(request) : voterOf(identity);
}

/** 192 bits that nobody guesses. */
function newVoter(): string {
  return randomBytes(24).toString('base64url');
}
