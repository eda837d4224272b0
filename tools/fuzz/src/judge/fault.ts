/**
 * What is wrong with an answer. `what` holds nothing of one request alone, so that equal faults have
 * equal words.
 */
export interface Fault {
  readonly kind: 'server-error' | 'contract-break';
  readonly what: string;
}

export function contractBreak(what: string): Fault {
  return { kind: 'contract-break', what };
}

export function serverError(what: string): Fault {
  return { kind: 'server-error', what };
}
