import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Injects what stands behind the `?`, as it was sent: for `QueryPipe`. */
export const RawQuery = createParamDecorator((_data: undefined, execution: ExecutionContext) =>
  rawQueryOf(execution.switchToHttp().getRequest<FastifyRequest>().url),
);

/** What stands behind the first `?` of a URL; empty where there is none. */
export function rawQueryOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start + 1);
}
