import type { JSONRPCMessage, JSONRPCResponse, RequestId } from '@modelcontextprotocol/client';
import { cancelReason } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { ExchangeFailure } from './exchange-failure.ts';
import { isAnswer } from './json-rpc.ts';

interface Waiter {
  readonly resolve: (answer: JSONRPCResponse) => void;
  readonly reject: (reason: Error) => void;
}

/** Requests that wait for their answers on a channel that all of them share. */
export class PendingRequests {
  private readonly waiters = new Map<RequestId, Waiter>();

  /** Sends, then waits. Rejects with the signal's reason once it aborts. */
  ask(id: RequestId, signal: CancelSignal | undefined, send: () => void): Promise<JSONRPCResponse> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(cancelReason(signal));
        return;
      }
      const leave = (): void => {
        this.waiters.delete(id);
        if (signal !== undefined) reject(cancelReason(signal));
      };
      const settled = (): void => signal?.removeEventListener('abort', leave);
      signal?.addEventListener('abort', leave);
      this.waiters.set(id, {
        resolve: (answer) => {
          settled();
          resolve(answer);
        },
        reject: (reason) => {
          settled();
          reject(reason);
        },
      });
      send();
    });
  }

  /** Whether the message was an answer that someone waited for. */
  settle(message: JSONRPCMessage): boolean {
    if (!isAnswer(message) || message.id === undefined) return false;
    const waiter = this.waiters.get(message.id);
    if (waiter === undefined) return false;
    this.waiters.delete(message.id);
    waiter.resolve(message);
    return true;
  }

  reject(id: RequestId, reason: Error): void {
    const waiter = this.waiters.get(id);
    this.waiters.delete(id);
    waiter?.reject(reason);
  }

  rejectAll(reason: ExchangeFailure): void {
    for (const id of [...this.waiters.keys()]) this.reject(id, reason);
  }
}
