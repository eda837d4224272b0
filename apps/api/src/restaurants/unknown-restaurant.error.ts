import { AppError } from '@tablewise/kernel';

/** No restaurant has this id, or none has it any longer. */
export class UnknownRestaurantError extends AppError {
  readonly code = 'INPUT_UNKNOWN_RESTAURANT';

  constructor(id: string) {
    super('No restaurant has this id.', { restaurant_id: id });
  }
}
