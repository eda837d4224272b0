import type { IncomingHttpHeaders } from 'node:http';
import type { Refusal } from '../refusal.ts';
import { UNCHECKED } from './principal.ts';
import type { Principal } from './principal.ts';

export type Admission =
  | { readonly kind: 'let-in'; readonly principal: Principal }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Decides about each request to `/mcp`, in two steps: who it is from, and whether they may do it. */
export interface Gate {
  /** By the head of the request alone. `query` is without its question mark. */
  admit(headers: IncomingHttpHeaders, query: string): Admission | Promise<Admission>;
  /** Why the principal may not send this message; `undefined` where nothing speaks against it. */
  refusalOf(message: unknown, headers: IncomingHttpHeaders, by: Principal): Refusal | undefined;
  /** What is to be read at a path by anybody, as JSON. */
  documentAt(path: string): string | undefined;
}

const ADMITTED: Admission = { kind: 'let-in', principal: UNCHECKED };

/** Of a server without an issuer. */
export const OPEN_GATE: Gate = {
  admit: () => ADMITTED,
  refusalOf: () => undefined,
  documentAt: () => undefined,
};
