import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { rawQueryOf } from './raw-query-of.ts';

/** Injects what stands behind the `?`, as it was sent: for `QueryPipe`. */
export const RawQuery = createParamDecorator((_data: undefined, execution: ExecutionContext) =>
  rawQueryOf(execution.switchToHttp().getRequest<FastifyRequest>().url),
);
