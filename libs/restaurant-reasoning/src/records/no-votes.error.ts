import type { Rejected } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';

/**
 * Nothing can be ranked: no record that could be read has a vote and the method goes by votes
 * alone, or no record could be read.
 */
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
