import { MEAL_TYPES } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';

/** That is no meal. Says which are. */
export class UnknownMealTypeError extends AppError {
  readonly code = 'INPUT_UNKNOWN_MEAL_TYPE';

  constructor(unknown: readonly string[]) {
    const names = unknown.map((name) => JSON.stringify(name)).join(', ');
    super(`unknown meal type: ${names}; accepted are ${MEAL_TYPES.join(', ')}`, {
      unknown,
      accepted: MEAL_TYPES,
    });
  }
}
