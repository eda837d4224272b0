import { AppError } from '@tablewise/kernel';

/** No call has this id, or it was so long ago that it is forgotten. */
export class UnknownCallError extends AppError {
  readonly code = 'INPUT_UNKNOWN_CALL';

  constructor(callId: string) {
    super('This call is not remembered: there was none, or it was long ago.', { call_id: callId });
  }
}
