import type { Answer } from './answer.ts';
import { serverError } from './fault.ts';
import type { Fault } from './fault.ts';

const REFUSALS = new Set([502, 503, 504]);

/** A 500 is never right; a peer that fails is where it is documented, or says when to come again. */
export function serverErrorsOf({ status, headers }: Answer, isDocumented: boolean): Fault[] {
  if (status < 500) return [];
  const isRefusal = REFUSALS.has(status) && (isDocumented || headers.has('retry-after'));
  return isRefusal ? [] : [serverError(`answers ${status}`)];
}
