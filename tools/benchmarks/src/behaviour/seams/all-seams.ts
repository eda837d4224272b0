import type { Behaviour } from '../contender.ts';
import { ANSWER_SEAMS } from './answer-seams.ts';
import { CALLER_SEAMS } from './caller-seams.ts';
import { ENDPOINT_SEAMS } from './endpoint-seams.ts';

/** Where two good parts meet. */
export const SEAMS: readonly Behaviour[] = [
  ...CALLER_SEAMS,
  ...ANSWER_SEAMS,
  ...ENDPOINT_SEAMS,
].toSorted((a, b) => a.row - b.row);
