import type { Token } from './token.ts';

/**
 * Lets one ask while the others wait. In one process all who wait get the one answer; an
 * implementation over several processes may let them ask one after the other.
 */
export interface TokenLock {
  /** A caller whose signal aborts leaves; what was asked for goes on for the rest. */
  once(key: string, ask: () => Promise<Token>, signal: AbortSignal): Promise<Token>;
}
