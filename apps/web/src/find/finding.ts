import type { Areas } from '@tablewise/api-client';
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { navigate, queryHref, useLocation } from '../router/location.ts';
import { areasNamed, useCatalogue } from '../words/labels.ts';
import { useFormat, useWords } from '../words/words.ts';
import type { Telling } from './chips.ts';
import { criteriaOf, writtenOf } from './criteria.ts';
import type { Criteria } from './criteria.ts';
import { FIND } from './words.ts';

/** Beside the criteria, in the address as well. */
type Extra = 'view' | 'compare' | 'pin';
export type Extras = Readonly<Partial<Record<Extra, string | undefined>>>;

/** What is looked for, how it is told, and how to look for something else. */
export interface Finding {
  readonly criteria: Criteria;
  readonly telling: Telling;
  readonly view: 'list' | 'map' | 'compare';
  /** The place whose card the map shows. */
  readonly pin: string | undefined;
  readonly compared: readonly string[];
  readonly hrefOf: (criteria: Criteria, extras?: Extras) => string;
  readonly goTo: (criteria: Criteria) => void;
  /** What Back need not walk through. */
  readonly mark: (extras: Extras) => void;
}

export const MOST_COMPARED = 4;

const FindingContext = createContext<Finding | undefined>(undefined);
export const FindingProvider = FindingContext.Provider;

/** Read from the address once, by the route. */
export function useFindingHere(): Finding {
  const location = useLocation();
  const { areas, labels } = useCatalogue();
  const format = useFormat();
  const words = useWords(FIND);
  return useMemo(() => {
    const { query } = location;
    const view = query.get('view');
    const criteria = inTheirOwnNames(criteriaOf(query), areas);
    const hrefOf: Finding['hrefOf'] = (next, extras = {}) =>
      // A pin belongs to what was found.
      queryHref(location, {
        ...(next !== criteria && { pin: undefined }),
        ...writtenOf(next),
        ...extras,
      });
    return {
      criteria,
      telling: { labels, format, words },
      view: view === 'map' || view === 'compare' ? view : 'list',
      pin: query.get('pin') ?? undefined,
      compared: comparedIn(query),
      hrefOf,
      goTo: (next) => navigate(hrefOf(next)),
      mark: (extras) => navigate(hrefOf(criteria, extras), { replace: true }),
    };
  }, [location, areas, labels, format, words]);
}

export function useFinding(): Finding {
  const finding = useContext(FindingContext);
  if (finding === undefined) throw new Error('rendered outside of Find');
  return finding;
}

/** Whoever writes "TST" sees Tsim Sha Tsui chosen. */
function inTheirOwnNames(criteria: Criteria, areas: Areas | undefined): Criteria {
  const { district } = criteria;
  return district === undefined ? criteria : { ...criteria, district: areasNamed(areas, district) };
}

/** Places to be compared, each once, four at most. */
export function comparedIn(query: URLSearchParams): string[] {
  const ids = (query.get('compare') ?? '').split(',').filter((id) => id !== '');
  return [...new Set(ids)].slice(0, MOST_COMPARED);
}
