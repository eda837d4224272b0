import { STATUS_CODES } from 'node:http';
import { problemSchema } from '@tablewise/contracts';
import type { Problem } from '@tablewise/contracts';
import type { AppError, ErrorDetails } from '@tablewise/kernel';
import { snakeName } from '../http/in-snake-case.ts';

/** The status of a request whose caller left before the answer was out: nginx's number for it. */
export const CLIENT_CLOSED_REQUEST = 499;

/** By code, else by its family (what stands before the first `_`). Everything else is a 500. */
const STATUS: Readonly<Record<string, number>> = {
  INPUT: 422,
  INPUT_MALFORMED: 400,
  INPUT_NOT_FOUND: 404,
  INPUT_UNAUTHENTICATED: 401,
  INPUT_TOKEN_INVALID: 401,
  INPUT_TOKEN_MALFORMED: 400,
  INPUT_INSUFFICIENT_SCOPE: 403,
  INPUT_OPERATORS_ONLY: 403,
  INPUT_UNKNOWN_CALL: 404,
  INPUT_UNKNOWN_ENDPOINT: 404,
  INPUT_UNKNOWN_REPORT: 404,
  INPUT_UNKNOWN_RESTAURANT: 404,
  INPUT_UNKNOWN_SERVER: 404,
  INPUT_METHOD_NOT_ALLOWED: 405,
  INPUT_TOO_SLOW: 408,
  INPUT_NO_SERVERS_FILE: 409,
  INPUT_TOO_MANY_REPORTS: 409,
  INPUT_TOO_LARGE: 413,
  INPUT_MISDIRECTED: 421,
  INPUT_TOO_MANY_REQUESTS: 429,
  INPUT_HEADERS_TOO_LARGE: 431,
  INPUT_UNSUPPORTED_MEDIA_TYPE: 415,
  INPUT_EXPECTATION_FAILED: 417,
  POOL: 503,
  LIMIT: 503,
  CIRCUIT_OPEN: 503,
  DATA: 503,
  STORE_FULL: 503,
  STORE_LOCKED: 503,
  STORE_UNREACHABLE: 503,
  UPSTREAM: 502,
  UPSTREAM_ISSUER_UNREACHABLE: 503,
  UPSTREAM_UNREACHABLE: 503,
  UPSTREAM_OVERLOADED: 503,
  OUTCOME_UNKNOWN: 502,
  DEADLINE_EXCEEDED: 504,
  CANCELLED: CLIENT_CLOSED_REQUEST,
};

const INTERNAL: Fault = {
  status: 500,
  code: 'INTERNAL',
  detail: 'An unexpected error. It was logged under this request id.',
};

interface Fault {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly extensions?: ErrorDetails;
}

/**
 * The one table from errors to RFC 9457 problems. Only an error that was written for the caller
 * (`INPUT_*`, `DATA_*`) shows its message and details; of all others they stay in the log.
 * `undefined` stands for a bug.
 */
export function problemOf(error: AppError | undefined, requestId: string): Problem {
  const { status, code, detail, extensions } = faultOf(error);
  const standard = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Client Closed Request',
    status,
    detail,
    code,
    request_id: requestId,
  };
  return { ...standard, ...membersFrom(extensions), ...standard };
}

/** Of what is made for the caller, the members that the document names; names of ours are theirs. */
function membersFrom(details: ErrorDetails = {}): ErrorDetails {
  return Object.fromEntries(
    Object.entries(details)
      .map(([name, value]) => [snakeName(name), value] as const)
      .filter(([name]) => name in problemSchema.shape),
  );
}

function faultOf(error: AppError | undefined): Fault {
  if (error === undefined) return INTERNAL;
  const { code } = error;
  const [family = ''] = code.split('_', 1);
  const status = STATUS[code] ?? STATUS[family];
  if (status === undefined) return INTERNAL;
  if (family === 'INPUT' || family === 'DATA') {
    return { status, code, detail: error.message, extensions: error.details };
  }
  return { status, code, detail: detailOf(status, error) };
}

function detailOf(status: number, { code, details }: AppError): string {
  if (code.startsWith('LIMIT_'))
    return 'As many as there may be are here already. Try again later.';
  const service =
    typeof details['server'] === 'string'
      ? `The ${details['server']} service`
      : 'A service that this answer depends on';
  switch (status) {
    case 503:
      return `${service} cannot take the call now. Try again later.`;
    case 504:
      return `${service} did not answer in time.`;
    case CLIENT_CLOSED_REQUEST:
      return 'The caller closed the connection.';
    default:
      return `${service} failed.`;
  }
}
