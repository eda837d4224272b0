import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Exchange } from './exchange.ts';

/** Injects the `Exchange` of the request at hand. */
export const CurrentExchange = createParamDecorator(
  (_data: undefined, execution: ExecutionContext): Exchange => {
    const http = execution.switchToHttp();
    return new Exchange(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  },
);
