import { isRecord } from '../transport/json-rpc.ts';

/** How far a call has come. */
export interface Progress {
  /** Grows with every notification. */
  readonly progress: number;
  readonly total?: number;
  readonly message?: string;
}

export type ProgressListener = (progress: Progress) => void;

/** Calls that want to know how far they have come, by the token that their server repeats. */
export class ProgressListeners {
  private readonly listeners = new Map<string, ProgressListener>();

  add(token: string, listener: ProgressListener): void {
    this.listeners.set(token, listener);
  }

  remove(token: string): void {
    this.listeners.delete(token);
  }

  /** Parameters of `notifications/progress`; what is malformed or too late is dropped. */
  notify(params: unknown): void {
    if (!isRecord(params)) return;
    const { progressToken, progress, total, message } = params;
    if (typeof progressToken !== 'string' || typeof progress !== 'number') return;
    this.listeners.get(progressToken)?.({
      progress,
      ...(typeof total === 'number' ? { total } : {}),
      ...(typeof message === 'string' ? { message } : {}),
    });
  }
}
