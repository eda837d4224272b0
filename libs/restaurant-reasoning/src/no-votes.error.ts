import type { Rejected } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';

/** Nothing can be recommended: no record that could be read has a vote. */
export class NoVotesError extends AppError {
  readonly code = 'INPUT_NO_VOTES';

  constructor(total: number, rejected: readonly Rejected[]) {
    super(
      `none of ${total} restaurants can be ranked: ${rejected.length} malformed, ` +
        `${total - rejected.length} without votes`,
      { total_restaurants: total, rejected },
    );
  }
}
