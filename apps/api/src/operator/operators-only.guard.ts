import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isFromThisMachine } from './from-this-machine.ts';
import { OperatorsOnlyError } from './operators-only.error.ts';

/** Who may act on the servers: who asks from this machine, or everybody who reaches the API. */
export type OperatorAccess = 'loopback' | 'anyone';
/** Token of the `OperatorAccess` that is configured. */
export const OPERATOR_ACCESS = Symbol('OPERATOR_ACCESS');

/** Stands in for authentication until there is some. */
@Injectable()
export class OperatorsOnlyGuard implements CanActivate {
  constructor(@Inject(OPERATOR_ACCESS) private readonly access: OperatorAccess) {}

  /** @throws OperatorsOnlyError */
  canActivate(execution: ExecutionContext): boolean {
    const { socket, headers } = execution.switchToHttp().getRequest<FastifyRequest>();
    const { remoteAddress } = socket;
    if (this.access === 'anyone' || isFromThisMachine({ remoteAddress, headers })) return true;
    throw new OperatorsOnlyError();
  }
}
