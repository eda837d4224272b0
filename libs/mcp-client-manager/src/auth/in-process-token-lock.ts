import { abortReason } from '@tablewise/kernel';
import { leaveOnAbort } from '../resilience/leave-on-abort.ts';
import type { Token } from './token.ts';
import type { TokenLock } from './token-lock.ts';

/** One request at a time per key within this process; whoever comes meanwhile shares its answer. */
export class InProcessTokenLock implements TokenLock {
  private readonly asking = new Map<string, Promise<Token>>();

  once(key: string, ask: () => Promise<Token>, signal: AbortSignal): Promise<Token> {
    if (signal.aborted) return Promise.reject(abortReason(signal));
    return leaveOnAbort(this.asking.get(key) ?? this.begin(key, ask), signal);
  }

  private begin(key: string, ask: () => Promise<Token>): Promise<Token> {
    const answer = ask().finally(() => this.asking.delete(key));
    this.asking.set(key, answer);
    return answer;
  }
}
