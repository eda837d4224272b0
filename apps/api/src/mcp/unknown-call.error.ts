import { AppError } from '@tablewise/kernel';

export class UnknownCallError extends AppError {
  readonly code = 'INPUT_UNKNOWN_CALL';

  constructor(callId: string) {
    super('This call is not remembered: there was none, or it was long ago.', { call_id: callId });
  }
}
