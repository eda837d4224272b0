import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { foreignness } from './foreign-request.ts';
import type { Foreign } from './foreign-request.ts';

/** Who counts as an operator: who asks from this machine, or everybody who reaches the API. */
export type OperatorAccess = 'loopback' | 'anyone';
/** Token of the `OperatorAccess` that is configured. */
export const OPERATOR_ACCESS = Symbol('OPERATOR_ACCESS');

/** Stands in for authentication until there is some. */
@Injectable()
export class Operators {
  constructor(@Inject(OPERATOR_ACCESS) private readonly access: OperatorAccess) {}

  include(request: FastifyRequest): boolean {
    return this.refusalOf(request) === undefined;
  }

  /** Why not; absent for an operator. */
  refusalOf(request: FastifyRequest): Foreign | undefined {
    return this.access === 'anyone' ? undefined : foreignness(request);
  }
}
