import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isFromThisMachine } from './from-this-machine.ts';

/** Who counts as an operator: who asks from this machine, or everybody who reaches the API. */
export type OperatorAccess = 'loopback' | 'anyone';
/** Token of the `OperatorAccess` that is configured. */
export const OPERATOR_ACCESS = Symbol('OPERATOR_ACCESS');

/** Stands in for authentication until there is some. */
@Injectable()
export class Operators {
  constructor(@Inject(OPERATOR_ACCESS) private readonly access: OperatorAccess) {}

  include({ socket, headers }: FastifyRequest): boolean {
    const { remoteAddress } = socket;
    return this.access === 'anyone' || isFromThisMachine({ remoteAddress, headers });
  }
}
