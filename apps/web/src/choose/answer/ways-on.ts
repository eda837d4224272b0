import type { Changes } from '../ask.ts';
import type { Question } from '../question.ts';

/** What a place must be, without what is only wished for. */
export type Criteria = Pick<Question, 'district' | 'near' | 'open_at' | 'include_unknown' | 'q'>;

/** The same question with less. */
export interface WayOn {
  readonly kind: 'where' | 'when' | 'unknown' | 'words';
  /** What would be searched for, to be counted. */
  readonly criteria: Criteria;
  /** Of the address, to ask so. */
  readonly changes: Changes;
}

/** One for each criterion that may be why nothing was found. */
export function waysOn(question: Question): WayOn[] {
  const criteria = criteriaOf(question);
  const { district, near, ...anywhere } = criteria;
  const { open_at, include_unknown, ...anytime } = criteria;
  const { q, ...wordless } = criteria;
  const nowhere = { district: undefined, near: undefined, walk_m: undefined };
  const noTime = { open_at: undefined, open_now: 'false' };
  const known = { ...criteria, include_unknown: true };
  const ways: readonly (WayOn & { readonly helps: boolean })[] = [
    {
      kind: 'where',
      criteria: anywhere,
      changes: nowhere,
      helps: (district ?? near) !== undefined,
    },
    { kind: 'when', criteria: anytime, changes: noTime, helps: open_at !== undefined },
    {
      kind: 'unknown',
      criteria: known,
      changes: { include_unknown: 'true' },
      helps: open_at !== undefined && include_unknown !== true,
    },
    { kind: 'words', criteria: wordless, changes: { q: undefined }, helps: q !== undefined },
  ];
  return ways.filter(({ helps }) => helps);
}

function criteriaOf({ district, near, open_at, include_unknown, q }: Question): Criteria {
  return {
    ...(district && { district }),
    ...(near !== undefined && { near }),
    ...(open_at !== undefined && { open_at }),
    ...(include_unknown && { include_unknown }),
    ...(q !== undefined && { q }),
  };
}
