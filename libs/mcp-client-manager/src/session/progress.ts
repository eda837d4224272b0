import type { Guard } from '../resilience/guard.ts';
import { isRecord } from '../transport/json-rpc.ts';

/** How far a call has come. */
export interface Progress {
  /** Grows with every notification. */
  readonly progress: number;
  readonly total?: number;
  readonly message?: string;
}

export type ProgressListener = (progress: Progress) => unknown;

/** Calls that want to know how far they have come, by the token that their server repeats. */
export class ProgressListeners {
  private readonly listeners = new Map<number, ProgressListener>();

  add(token: number, listener: ProgressListener): void {
    this.listeners.set(token, listener);
  }

  remove(token: number): void {
    this.listeners.delete(token);
  }

  /** Parameters of `notifications/progress`; what is malformed or too late is dropped. */
  notify(params: unknown, guard: Guard): void {
    if (!isRecord(params)) return;
    const { progressToken, progress, total, message } = params;
    if (typeof progress !== 'number') return;
    const listener = this.listeners.get(asNumber(progressToken));
    const told = {
      progress,
      ...(typeof total === 'number' ? { total } : {}),
      ...(typeof message === 'string' ? { message } : {}),
    };
    guard.run('onProgress', () => listener?.(told));
  }
}

/** Some servers turn every token into text. */
function asNumber(token: unknown): number {
  return typeof token === 'string' && token !== ''
    ? Number(token)
    : typeof token === 'number'
      ? token
      : NaN;
}
