import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { SCOPES, bearerChallenge } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Callers } from './callers.ts';
import { NEEDED_SCOPE } from './needed-scope.ts';
import type { Needed } from './needed-scope.ts';

/** A token is needed, and none came. */
export class UnauthenticatedError extends AppError {
  readonly code = 'INPUT_UNAUTHENTICATED';

  constructor() {
    super('This needs a token, in the Authorization header.');
  }
}

/** The caller's token does not allow it. */
export class InsufficientScopeError extends AppError {
  readonly code = 'INPUT_INSUFFICIENT_SCOPE';

  constructor(scope: string) {
    super(`This needs a token with the scope ${scope}.`);
  }
}

/** In front of every route, where an issuer is configured: whether the caller has its scope. */
@Injectable()
export class ScopeGuard implements CanActivate {
  constructor(
    @Inject(Callers) private readonly callers: Callers,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  /** @throws UnauthenticatedError, InsufficientScopeError */
  canActivate(execution: ExecutionContext): boolean {
    const http = execution.switchToHttp();
    const caller = this.callers.of(http.getRequest<FastifyRequest>());
    const scope = this.scopeOf(execution);
    if (scope === 'nothing' || caller.kind === 'unchecked') return true;
    if (caller.scopes.includes(scope)) return true;
    const reply = http.getResponse<FastifyReply>();
    const error = caller.kind === 'user' ? { error: 'insufficient_scope' } : {};
    void reply.header('www-authenticate', bearerChallenge({ ...error, scope }));
    throw caller.kind === 'user' ? new InsufficientScopeError(scope) : new UnauthenticatedError();
  }

  /** A route that says nothing is one for readers, so that none is open by oversight. */
  private scopeOf(execution: ExecutionContext): Needed {
    const places = [execution.getHandler(), execution.getClass()];
    return (
      this.reflector.getAllAndOverride<Needed | undefined>(NEEDED_SCOPE, places) ?? SCOPES.read
    );
  }
}
