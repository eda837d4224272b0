import { AppError } from '@tablewise/kernel';
import type { ErrorCode } from '@tablewise/kernel';

const REASONS: Readonly<Record<string, readonly [code: ErrorCode, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [
    'INPUT_HEADERS_TOO_LARGE',
    'The URL and the headers are longer than 16 KiB together.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['INPUT_TOO_SLOW', 'The request did not arrive in time.'],
};

/** What arrived is no HTTP request, or none that this server reads to its end. */
export class UnreadableRequestError extends AppError {
  readonly code: ErrorCode;

  constructor(failure: Error & { code?: string }) {
    const reason = REASONS[failure.code ?? ''];
    const [code, detail] = reason ?? ['INPUT_MALFORMED', 'The request is not valid HTTP.'];
    super(detail, {}, { cause: failure });
    this.code = code;
  }
}
