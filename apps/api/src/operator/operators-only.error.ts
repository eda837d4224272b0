import { AppError } from '@tablewise/kernel';

/** The caller is not known to be an operator. */
export class OperatorsOnlyError extends AppError {
  readonly code = 'INPUT_OPERATORS_ONLY';

  constructor() {
    super('This is for operators, who ask from the machine that the API runs on.');
  }
}
