import type { EventEmitter } from 'node:events';

/** The process, as far as it says when to end. */
export interface EndingHost extends Pick<EventEmitter, 'on'> {
  readonly stdout: Pick<EventEmitter, 'on'>;
  readonly env: NodeJS.ProcessEnv;
  readonly ppid: number;
}
export interface EndingWatch {
  readonly every?: (ms: number, check: () => void) => void;
  /** What a file of /proc holds; empty where there is none. */
  readonly read?: (path: string) => string;
}
/** Aborts with the name of the signal, or of the one that comes nearest. */
export function whenToEnd(host: EndingHost, watch?: EndingWatch): AbortSignal;
