import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError } from '@tablewise/kernel';
import { Operators } from './operators.ts';

/** The caller is not known to be an operator. */
export class OperatorsOnlyError extends AppError {
  readonly code = 'INPUT_OPERATORS_ONLY';

  constructor() {
    super('This is for operators, who ask from the machine that the API runs on.');
  }
}

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
