import type { ToolAccess } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import type { Principal } from './principal.ts';

/** The caller may not do this. Over HTTP the answer's status and challenge say so before a tool runs. */
export class InsufficientScopeError extends AppError {
  readonly code = 'INPUT_INSUFFICIENT_SCOPE';

  constructor(tool: string, scope: string) {
    super(`${tool} needs a token with the scope ${scope}`, { scope });
  }
}

/** The scope that a call needs: whoever names somebody else needs another one. */
export function neededScope({ scope, inNameOf }: ToolAccess, args: unknown): string {
  return inNameOf !== undefined && names(args, inNameOf.argument) ? inNameOf.scope : scope;
}

export function isAllowed(principal: Principal, scope: string): boolean {
  return principal.kind === 'unchecked' || principal.scopes.includes(scope);
}

function names(args: unknown, argument: string): boolean {
  return typeof args === 'object' && args !== null && Object.hasOwn(args, argument);
}
