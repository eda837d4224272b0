import { AppError } from '@tablewise/kernel';
import type { ErrorCode } from '@tablewise/kernel';

type Refusal = readonly [code: ErrorCode, detail: string];

const MALFORMED: Refusal = ['INPUT_MALFORMED', 'The request cannot be read.'];
const REFUSALS: Readonly<Record<number, Refusal>> = {
  404: ['INPUT_NOT_FOUND', 'There is nothing at this path.'],
  405: ['INPUT_METHOD_NOT_ALLOWED', 'This path does not answer to this method.'],
  413: ['INPUT_TOO_LARGE', 'The body is larger than this path accepts.'],
  415: [
    'INPUT_UNSUPPORTED_MEDIA_TYPE',
    'The body must be sent as application/json, not compressed.',
  ],
  417: ['INPUT_EXPECTATION_FAILED', 'Nothing can be expected here but 100-continue.'],
  421: [
    'INPUT_MISDIRECTED',
    'This Host is not served here; ALLOWED_HOSTS of the API names those that are.',
  ],
};

/** A request that the HTTP layer refused, by the status it gave; any other 4xx is malformed. */
export class HttpInputError extends AppError {
  readonly code: ErrorCode;

  constructor(status: number, cause?: unknown) {
    const [code, detail] = REFUSALS[status] ?? MALFORMED;
    super(detail, {}, { cause });
    this.code = code;
  }
}
