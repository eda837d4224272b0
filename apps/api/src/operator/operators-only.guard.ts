import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { OperatorsOnlyError } from './operators-only.error.ts';
import { Operators } from './operators.ts';

/** In front of what tells of the servers, and of what is done to them. */
@Injectable()
export class OperatorsOnlyGuard implements CanActivate {
  constructor(@Inject(Operators) private readonly operators: Operators) {}

  /** @throws OperatorsOnlyError */
  canActivate(execution: ExecutionContext): boolean {
    if (this.operators.include(execution.switchToHttp().getRequest<FastifyRequest>())) return true;
    throw new OperatorsOnlyError();
  }
}
