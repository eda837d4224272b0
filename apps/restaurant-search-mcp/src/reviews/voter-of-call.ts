import { voterOf } from '@tablewise/access';
import { InputInvalidError } from '@tablewise/mcp-server-kit';
import type { ToolContext } from '@tablewise/mcp-server-kit';

/**
 * The voter that a call is about: whom it names, which takes a scope of its own where tokens are
 * checked, else whom its token names. @throws InputInvalidError where there is neither
 */
export function voterOfCall(
  given: string | undefined,
  { principal }: Pick<ToolContext, 'principal'>,
): string {
  if (given !== undefined) return given;
  if (principal.kind === 'user') return voterOf(principal);
  throw new InputInvalidError([
    { pointer: '/voter', detail: 'must be given: no token says who votes' },
  ]);
}
