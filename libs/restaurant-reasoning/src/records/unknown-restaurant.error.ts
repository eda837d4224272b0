import type { ToolErrorCode } from '@tablewise/contracts';
import { AppError, agreeing, counted } from '@tablewise/kernel';

/** How many ids an error shows: enough to see what they look like. */
const SHOWN = 20;

/** None of the restaurants that were ranked has that id. */
export class UnknownRestaurantError extends AppError {
  readonly code = 'INPUT_UNKNOWN_RESTAURANT' satisfies ToolErrorCode;

  constructor(unknown: readonly string[], ranked: readonly string[]) {
    super(
      `${unknown.map((id) => JSON.stringify(id)).join(', ')} ` +
        `${agreeing(unknown.length, 'is', 'are')} not among ` +
        `the ${counted(ranked.length, 'restaurant')} that could be ranked`,
      { unknown, ranked_ids: ranked.slice(0, SHOWN) },
    );
  }
}
