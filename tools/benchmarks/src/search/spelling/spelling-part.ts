import type { Row, SuiteReport } from '../../suite.ts';
import { falseJoins, shareOfPairs } from './false-joins.ts';
import { nameSets } from './name-sets.ts';
import { spellingRecall } from './spelling-recall.ts';
import type { WayRecall } from './spelling-recall.ts';

export const SPELLING_WANTED = {
  spelling_recall: 'at least 0.98: names in twelve ways, the worst of the demo city and real files',
  false_joins: 'at most 0.01: of 1,000 pairs of names that must not meet',
} as const;

const PLAIN = 'as it is';

/** Whether a name is found however it is written, and nothing is that only looks like it. */
export function spellingPart(): SuiteReport {
  const { sets, missing } = nameSets();
  const tried = sets.map(spellingRecall);
  const met = falseJoins(sets);
  return {
    ratios: {
      spelling_recall: Math.min(...tried.map(recallOf)),
      false_joins: shareOfPairs(met),
    },
    rows: [
      ...tried.flat().map(({ from, way, names, found }) => ({
        ...{ what: `names ${way}`, who: from, names },
        ...(names > 0 && { recall: found / names }),
      })),
      ...missing.map((file): Row => ({ what: `names: not run, no ${file} (REAL_DATA_DIR)` })),
    ],
    notes: met.slice(0, 10).map(({ asked, other }) => `false join: "${asked}" finds "${other}"`),
  };
}

/** Of all ways together, each name in each that says something new. */
function recallOf(ways: readonly WayRecall[]): number {
  const other = ways.filter(({ way }) => way !== PLAIN);
  const sum = (of: (way: WayRecall) => number): number => other.reduce((n, way) => n + of(way), 0);
  return sum(({ found }) => found) / sum(({ names }) => names);
}
