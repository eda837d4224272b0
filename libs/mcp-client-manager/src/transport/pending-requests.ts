import type { JSONRPCMessage, JSONRPCResponse, RequestId } from '@modelcontextprotocol/client';
import { cancelReason } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { ExchangeFailure } from './exchange-failure.ts';
import { isAnswer } from './json-rpc.ts';

interface Waiter {
  readonly resolve: (answer: JSONRPCResponse) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Requests that wait for their answers on a channel that all of them share, by their ids as text:
 * a peer may answer the number 7 with "7".
 */
export class PendingRequests {
  private readonly waiters = new Map<string, Waiter>();

  /** Sends, then waits; what `send` throws leaves nothing behind. Rejects with the signal's reason once it aborts. */
  ask(id: RequestId, signal: CancelSignal | undefined, send: () => void): Promise<JSONRPCResponse> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(cancelReason(signal));
        return;
      }
      const key = String(id);
      const leave = (): void => {
        this.waiters.delete(key);
        if (signal !== undefined) reject(cancelReason(signal));
      };
      const settled = (): void => signal?.removeEventListener('abort', leave);
      signal?.addEventListener('abort', leave);
      this.waiters.set(key, {
        resolve: (answer) => {
          settled();
          resolve(answer);
        },
        reject: (reason) => {
          settled();
          reject(reason);
        },
      });
      try {
        send();
      } catch (error) {
        this.waiters.delete(key);
        settled();
        throw error;
      }
    });
  }

  /** Whether the message was an answer that someone waited for. */
  settle(message: JSONRPCMessage): boolean {
    if (!isAnswer(message) || message.id === undefined) return false;
    const key = String(message.id);
    const waiter = this.waiters.get(key);
    if (waiter === undefined) return false;
    this.waiters.delete(key);
    waiter.resolve(message);
    return true;
  }

  reject(id: RequestId, reason: Error): void {
    const waiter = this.waiters.get(String(id));
    this.waiters.delete(String(id));
    waiter?.reject(reason);
  }

  rejectAll(reason: ExchangeFailure): void {
    for (const id of [...this.waiters.keys()]) this.reject(id, reason);
  }
}
