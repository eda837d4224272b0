import type { Columns } from '../columns/columns.ts';
import type { OpenState } from '../place-page.ts';
import { allUnknown, servesAny } from '../hours/meal-code.ts';
import type { OpenStates } from '../hours/open-states.ts';
import type { Filter } from './filter.ts';

/** What hours have to say; `codes` are meal codes by profile, `asked` the meals' bits. */
export interface HoursWanted {
  readonly meals?: { readonly codes: Uint8Array; readonly asked: number } | undefined;
  readonly open?: OpenStates | undefined;
  readonly includeUnknown: boolean;
}

/** How many places make it worth remembering what was found out about profiles. */
const MANY = 512;
const STATES: readonly OpenState[] = ['closed', 'unknown', 'open'];

/**
 * Places that serve one of the meals and are open. Both are in one filter because both may be
 * unknown: a place counts as unknown where neither says no.
 */
export class HoursFilter implements Filter {
  readonly name = 'hours';
  /** Unknown ones among all that were given to `keep`. */
  unknown = 0;
  /** By profile: 1 + its number in STATES, 0 where not asked yet. Few places need none. */
  private known: Uint8Array | undefined;

  constructor(
    private readonly columns: Columns,
    private readonly wanted: HoursWanted,
  ) {}

  keep(ranks: Uint32Array, count: number): number {
    const { hours, profiles } = this.columns;
    if (count >= MANY) this.known ??= new Uint8Array(profiles.schedules.length);
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const rank = ranks[at] ?? 0;
      const state = this.stateOf(hours[rank] ?? 0);
      if (state === 'closed') continue;
      if (state === 'unknown') {
        this.unknown++;
        if (!this.wanted.includeUnknown) continue;
      }
      ranks[kept++] = rank;
    }
    return kept;
  }

  private stateOf(profile: number): OpenState {
    const { known } = this;
    if (known === undefined) return this.findOut(profile);
    const code = known[profile] ?? 0;
    if (code !== 0) return STATES[code - 1] ?? 'unknown';
    const state = this.findOut(profile);
    known[profile] = 1 + STATES.indexOf(state);
    return state;
  }

  private findOut(profile: number): OpenState {
    const { meals, open } = this.wanted;
    let isKnown = true;
    if (meals !== undefined) {
      const code = meals.codes[profile] ?? 0;
      if (!servesAny(code, meals.asked)) {
        if (!allUnknown(code, meals.asked)) return 'closed';
        isKnown = false;
      }
    }
    const state = open === undefined ? 'open' : open.of(profile);
    return isKnown || state === 'closed' ? state : 'unknown';
  }
}
