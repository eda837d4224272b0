import { resolve } from 'node:path';
import { seededRandom } from '@tablewise/kernel';
import type { Row, SuiteFlags, SuiteReport } from '../suite.ts';
import { generatedVotes } from './ranking/generated-votes.ts';
import { judgeMethods } from './ranking/judge-methods.ts';
import type { MethodFigures } from './ranking/judge-methods.ts';
import { rankCost } from './ranking/rank-cost.ts';
import { DEFAULT_METHOD } from './ranking/methods.ts';
import { readVotes } from './ranking/read-votes.ts';

const SPLITS = 10;
const SEED = 20261121;

/** What is wanted of the ranking's ratios. */
export const RANKING_WANTED = {
  ndcg_default: 'on real votes (--votes FILE.csv) at least .07 above ndcg_raw_ratio',
  ndcg_raw_ratio: 'likes / (likes + dislikes)',
  rank_1000_ms: 'under 20',
} as const;

/**
 * NDCG@10 of every method on generated votes and, with `--votes FILE.csv`, on real ones, which the
 * ratios are then of; and what ranking 1,000 places costs.
 */
export async function rankingFigures(flags: SuiteFlags): Promise<SuiteReport> {
  const file = flags.get('votes');
  const generated = judgeMethods(generatedVotes(seededRandom(SEED)), SPLITS);
  const real = file === undefined ? undefined : judgeMethods(readVotes(absolute(file)), SPLITS);
  const telling = real ?? generated;
  return {
    ratios: {
      ndcg_default: ndcgOf(telling, DEFAULT_METHOD),
      ndcg_raw_ratio: ndcgOf(telling, 'raw ratio'),
      rank_1000_ms: await rankCost(),
    },
    rows: [...rowsOf('generated', generated), ...rowsOf('real', real ?? [])],
  };
}

function ndcgOf(figures: readonly MethodFigures[], method: string): number {
  return figures.find((one) => one.method === method)?.ndcg ?? NaN;
}

function rowsOf(votes: string, figures: readonly MethodFigures[]): Row[] {
  return figures.map(({ method, ndcg, dislikes }) => ({
    what: `ranking, ${votes} votes`,
    method,
    'NDCG@10': ndcg,
    'dislikes in top 10, %': 100 * dislikes,
  }));
}

/** As the caller meant it: npm runs scripts from the workspace's root. */
function absolute(file: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
}
