import type { z } from 'zod';
import { SCOPES } from '../scopes.ts';
import type { Scope } from '../scopes.ts';

/** A tool as both sides know it: the server that runs it and the API that calls it. */
export interface ToolDefinition<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: Input;
  readonly outputSchema: Output;
  readonly annotations: ToolAnnotations;
  readonly access: ToolAccess;
}

/** Hints as MCP defines them; `readOnlyHint` or `idempotentHint` makes a call safe to repeat. */
export interface ToolAnnotations {
  readonly readOnlyHint: boolean;
  readonly idempotentHint: boolean;
  readonly openWorldHint: boolean;
}

/** Neither writes nor reaches beyond its own data: may be repeated at will. */
export const READ_ONLY: ToolAnnotations = {
  readOnlyHint: true,
  idempotentHint: true,
  openWorldHint: false,
};

/** Changes the data; doing it twice is doing it once. */
export const IDEMPOTENT: ToolAnnotations = {
  readOnlyHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

/** Which scope a caller needs, where tokens are checked. */
export interface ToolAccess {
  readonly scope: Scope;
  /** An argument that names somebody else than the caller, and the scope that is needed instead. */
  readonly inNameOf?: { readonly argument: string; readonly scope: Scope };
}

/** For everybody, where anonymous callers are let in. */
export const FOR_READERS: ToolAccess = { scope: SCOPES.read };

/** For voters, each for themselves, and for services that say for whom. */
export const FOR_VOTERS: ToolAccess = {
  scope: SCOPES.vote,
  inNameOf: { argument: 'voter', scope: SCOPES.actForVoters },
};

export const FOR_OPERATORS: ToolAccess = { scope: SCOPES.operate };
