import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { QueryPipe } from './query.pipe.ts';
import { rawQueryOf } from './raw-query.ts';

const NO_PARAMETERS = new QueryPipe({ schema: z.strictObject({}), formats: {} });

/** For routes without parameters in their URL: one that is there is unknown. */
@Injectable()
export class NoQueryGuard implements CanActivate {
  /** @throws MalformedRequestError, InvalidValuesError with every parameter */
  canActivate(execution: ExecutionContext): boolean {
    NO_PARAMETERS.transform(rawQueryOf(execution.switchToHttp().getRequest<FastifyRequest>().url));
    return true;
  }
}
