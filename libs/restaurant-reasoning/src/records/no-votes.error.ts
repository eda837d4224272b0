import type { ToolErrorCode } from '@tablewise/contracts';
import { AppError, counted } from '@tablewise/kernel';
import type { PlaceRecords } from './read-records.ts';

/**
 * Nothing to choose by: no record could be read, or none of them has a vote and the method goes by
 * votes alone or the party has no wishes.
 */
export class NoVotesError extends AppError {
  readonly code = 'INPUT_NO_VOTES' satisfies ToolErrorCode;

  constructor(total: number, { rejected, repeated }: Pick<PlaceRecords, 'rejected' | 'repeated'>) {
    super(
      `none of ${counted(total, 'restaurant')} can be ranked: ${rejected.length - repeated} malformed, ` +
        `${total - rejected.length} without votes` +
        (repeated > 0 ? `, ${repeated} given again` : ''),
      { total_restaurants: total, rejected },
    );
  }
}
