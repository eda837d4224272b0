import { Inject, Injectable } from '@nestjs/common';
import { SCOPES } from '@tablewise/contracts';
import type { FastifyRequest } from 'fastify';
import { Callers } from '../access/callers.ts';
import { FOREIGN, foreignness } from './foreign-request.ts';

/** Who counts as an operator without tokens: who asks from this machine, or everybody. */
export type OperatorAccess = 'loopback' | 'anyone';
/** Token of the `OperatorAccess` that is configured. */
export const OPERATOR_ACCESS = Symbol('OPERATOR_ACCESS');

/** Why a caller is none: where from, or with what token, they ask. */
export const NO_OPERATOR = [...FOREIGN, 'no-token', 'no-scope'] as const;
export type NoOperator = (typeof NO_OPERATOR)[number];

/** Knows operators by their token where an issuer is configured, else by where they ask from. */
@Injectable()
export class Operators {
  constructor(
    @Inject(OPERATOR_ACCESS) private readonly access: OperatorAccess,
    @Inject(Callers) private readonly callers: Callers,
  ) {}

  include(request: FastifyRequest): boolean {
    return this.refusalOf(request) === undefined;
  }

  /** Why not; absent for an operator. */
  refusalOf(request: FastifyRequest): NoOperator | undefined {
    const caller = this.callers.of(request);
    if (caller.kind === 'unchecked')
      return this.access === 'anyone' ? undefined : foreignness(request);
    if (caller.scopes.includes(SCOPES.operate)) return undefined;
    return caller.kind === 'user' ? 'no-scope' : 'no-token';
  }
}
