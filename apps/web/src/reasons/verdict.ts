import type { Comparison, Explanation } from '@tablewise/api-client';
import type { Difference, Lead } from './kinds.ts';

export type Figure = Difference['in'];

/** How far one place stands before another, and by what. */
export interface Verdict {
  /** Points of 100 between them; negative where the first has fewer. */
  readonly lead: number;
  /** How probable it is that the first is the better one, going by the votes, in percent. */
  readonly chance?: number;
  /** What speaks for the first, and what for the second, the weightiest first. */
  readonly ahead: readonly Figure[];
  readonly behind: readonly Figure[];
}

/** Less is not seen in points with one decimal. */
const SEEN = 0.05;

/** What the API says of the first two. */
export function verdictOf({ reasons }: Comparison): Verdict | undefined {
  const lead = reasons.find((reason): reason is Lead => reason.kind === 'lead');
  if (lead === undefined) return undefined;
  const favouring = (side: Difference['favours']): Figure[] =>
    reasons.flatMap((reason) =>
      reason.kind === 'difference' && reason.favours === side ? [reason.in] : [],
    );
  const { lead: points, chance } = lead;
  return { lead: points, chance, ahead: favouring('first'), behind: favouring('second') };
}

/** The same between any two of an answer: their scores are sums of the same terms. */
export function verdictBetween(first: Explanation, second: Explanation): Verdict {
  const others = new Map(second.terms.map(({ term, points }) => [term, points]));
  const differences = first.terms
    .map(({ term, points }) => ({ term, by: points - (others.get(term) ?? 0) }))
    .filter(({ by }) => Math.abs(by) >= SEEN)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const termsWhere = (isSo: (by: number) => boolean): Figure[] =>
    differences.filter(({ by }) => isSo(by)).map(({ term }) => term);
  return {
    lead: first.score - second.score,
    ahead: termsWhere((by) => by > 0),
    behind: termsWhere((by) => by < 0),
  };
}
