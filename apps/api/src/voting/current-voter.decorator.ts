import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Voter } from './voter.ts';

/** Injects the `Voter` of the request at hand. */
export const CurrentVoter = createParamDecorator(
  (_data: undefined, execution: ExecutionContext): Voter => {
    const http = execution.switchToHttp();
    return new Voter(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  },
);
