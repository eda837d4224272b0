import { LIMITS } from '@tablewise/contracts';
import type { PlaceOnPage } from '@tablewise/contracts';
import { TagReader } from '../context/tag-reader.ts';
import { similarity, traitsOf } from './similarity.ts';
import type { Traits } from './similarity.ts';

/*
 * Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): take again and again the place
 * with the highest λ u − (1 − λ) s, where u is its score, stretched over the pool to 0..1 so that λ
 * means the same in every list, and s its likeness to the most similar place taken so far. Each
 * place keeps that likeness and is only compared with the place taken last.
 */

const LAMBDA = 0.8;
const POOL = 100;

interface Scored {
  readonly judged: { readonly place: PlaceOnPage };
  readonly score: number;
}

interface Candidate<Item> {
  readonly item: Item;
  readonly traits: Traits;
  /** u */
  readonly relevance: number;
  /** s */
  likeness: number;
}

/**
 * As many as there are candidates in an answer, of the first hundred, in an order in which they
 * differ; after them the rest by score. The first stays the first.
 */
export function diversify<Item extends Scored>(byScore: readonly Item[]): Item[] {
  const taken: Item[] = [];
  let open = candidatesOf(byScore.slice(0, POOL));
  while (open.length > 0 && taken.length < LIMITS.maxCandidates) {
    const best = open.reduce((leader, next) => (worth(next) > worth(leader) ? next : leader));
    taken.push(best.item);
    open = open.filter((candidate) => candidate !== best);
    for (const candidate of open) {
      const likeness = similarity(candidate.traits, best.traits);
      candidate.likeness = Math.max(candidate.likeness, likeness);
    }
  }
  return [...taken, ...open.map(({ item }) => item), ...byScore.slice(POOL)];
}

function candidatesOf<Item extends Scored>(pool: readonly Item[]): Candidate<Item>[] {
  const reader = new TagReader();
  const top = pool[0]?.score ?? 0;
  const range = top - (pool.at(-1)?.score ?? 0);
  return pool.map((item) => ({
    item,
    traits: traitsOf(item.judged.place, reader),
    relevance: range === 0 ? 1 : 1 - (top - item.score) / range,
    likeness: 0,
  }));
}

function worth({ relevance, likeness }: { relevance: number; likeness: number }): number {
  return LAMBDA * relevance - (1 - LAMBDA) * likeness;
}
