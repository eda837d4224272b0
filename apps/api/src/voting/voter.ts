import { randomBytes } from 'node:crypto';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { forgetVoter, rememberVoter, voterOf } from './voter-cookie.ts';

/** Injects the `Voter` of the request at hand. */
export const CurrentVoter = createParamDecorator(
  (_data: undefined, execution: ExecutionContext): Voter => {
    const http = execution.switchToHttp();
    return new Voter(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  },
);

/** Who votes with a request: whom the cookie names, or somebody new. */
export class Voter {
  readonly pseudonym: string;

  constructor(
    request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    this.pseudonym = voterOf(request) ?? newVoter();
  }

  remember(): void {
    rememberVoter(this.reply, this.pseudonym);
  }

  forget(): void {
    forgetVoter(this.reply);
  }
}

/** 192 bits that nobody guesses. */
function newVoter(): string {
  return randomBytes(24).toString('base64url');
}
