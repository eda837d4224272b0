import type { ToolErrorCode } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';

/** The store has no place of that id. */
export class UnknownPlaceError extends AppError {
  readonly code = 'INPUT_UNKNOWN_RESTAURANT' satisfies ToolErrorCode;

  constructor(placeId: string) {
    super('there is no restaurant with this id', { restaurant_id: placeId });
  }
}
