import type { Rejected, ToolErrorCode } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';

/**
 * Nothing to choose by: no record could be read, or none of them has a vote and the method goes by
 * votes alone or the party has no wishes.
 */
export class NoVotesError extends AppError {
  readonly code = 'INPUT_NO_VOTES' satisfies ToolErrorCode;

  constructor(total: number, rejected: readonly Rejected[]) {
    super(
      `none of ${total} restaurants can be ranked: ${rejected.length} malformed, ` +
        `${total - rejected.length} without votes`,
      { total_restaurants: total, rejected },
    );
  }
}
