import type { Behaviour } from './contender.ts';
import { OUR_BEHAVIOURS } from './our-behaviours.ts';
import { OUTCOME_BEHAVIOURS } from './outcome-behaviours.ts';
import { PROCESS_BEHAVIOURS } from './process-behaviours.ts';
import { SESSION_BEHAVIOURS } from './session-behaviours.ts';

export const BEHAVIOURS: readonly Behaviour[] = [
  ...SESSION_BEHAVIOURS,
  ...PROCESS_BEHAVIOURS,
  ...OUTCOME_BEHAVIOURS,
  ...OUR_BEHAVIOURS,
].toSorted((a, b) => a.row - b.row);
