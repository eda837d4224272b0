import { constants } from 'node:os';
import { whenToEnd } from './when-to-end.js';

/** Aborts when this process is to end. Read first of all, so that the parent is the one at start. */
export const ending = whenToEnd(process);

/** As a shell reports a command that a signal has ended. */
export function endedCode(name = ending.reason) {
  return 128 + (constants.signals[name] ?? 0);
}
