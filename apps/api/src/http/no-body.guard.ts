import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InvalidValuesError } from './invalid-values.error.ts';

/** For routes whose method could bring a body, but which read none: it would change nothing. */
@Injectable()
export class NoBodyGuard implements CanActivate {
  /** @throws InvalidValuesError */
  canActivate(execution: ExecutionContext): boolean {
    const { body } = execution.switchToHttp().getRequest<FastifyRequest>();
    if (body === undefined) return true;
    throw new InvalidValuesError([{ pointer: '', detail: 'this request takes no body' }]);
  }
}
