import type { SpecMessage } from './spec-message.ts';

/**
 * `killed`: a spec failed. `timed out`: what failed did so by waiting in vain, or never ended, which
 * a slow machine does as well. `survived`: all passed, or there is none.
 */
export type Verdict = 'killed' | 'timed out' | 'survived';

export type SpecFailure = Pick<Extract<SpecMessage, { kind: 'failed' }>, 'spec' | 'why'>;

const WAITED_IN_VAIN = /Exceeded timeout of \d+ ms for a (?:test|hook)/;

/** Whether it failed for another reason than its time. */
export function isCertain({ why }: SpecFailure): boolean {
  return why.some((message) => !WAITED_IN_VAIN.test(message));
}

export interface Evidence {
  readonly failures: readonly SpecFailure[];
  readonly overran: string | undefined;
  /** Specs that were to run, and those that came to their end. */
  readonly specs: number;
  readonly ended: number;
}

export function verdictOf({ failures, overran, specs, ended }: Evidence): Verdict {
  if (failures.some(isCertain)) return 'killed';
  if (failures.length > 0 || overran !== undefined) return 'timed out';
  // A process that ended before its specs did was brought down by the mutant.
  return ended < specs ? 'killed' : 'survived';
}
