import { STATUS_CODES } from 'node:http';
import { problemSchema } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import type { ErrorCode, ErrorDetails } from '@tablewise/kernel';
import { problemOf } from '../problem/problem-of.ts';
import { headerReferences } from './headers.ts';
import type { HeaderName } from './headers.ts';
import { schemaReference } from './schemas.ts';

interface ProblemDocs {
  readonly when: string;
  readonly headers?: readonly HeaderName[];
  /** What the example says; `undefined` stands for a bug. */
  readonly example: AppError | undefined;
}

/** An error as it might be thrown: its problem is an example. */
class ExampleError extends AppError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    details?: ErrorDetails,
  ) {
    super(message, details);
  }
}

const PROBLEMS = {
  400: {
    when: 'The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8.',
    example: new ExampleError('INPUT_MALFORMED', 'The body must be a JSON object.'),
  },
  403: {
    when: 'For operators only.',
    example: new ExampleError('INPUT_OPERATORS_ONLY', 'Only operators may do this.'),
  },
  404: {
    when: 'There is nothing of this id or name.',
    headers: ['X-Call-Id'],
    example: new ExampleError('INPUT_UNKNOWN_RESTAURANT', 'No restaurant has this id.'),
  },
  405: {
    when: 'The path does not answer to this method.',
    headers: ['Allow'],
    example: new ExampleError(
      'INPUT_METHOD_NOT_ALLOWED',
      'This path does not answer to this method.',
    ),
  },
  408: {
    when: 'The request did not arrive within 30 s.',
    example: new ExampleError('INPUT_TOO_SLOW', 'The request did not arrive in time.'),
  },
  409: {
    when: 'The servers were not read from a file.',
    example: new ExampleError('INPUT_NO_SERVERS_FILE', 'There is no file to read again.'),
  },
  413: {
    when: 'The body is larger than the path accepts.',
    example: new ExampleError('INPUT_TOO_LARGE', 'The body is larger than this path accepts.'),
  },
  415: {
    when: 'The body is not sent as application/json.',
    example: new ExampleError(
      'INPUT_UNSUPPORTED_MEDIA_TYPE',
      'The body must be sent as application/json.',
    ),
  },
  421: {
    when: 'The Host is not served here.',
    example: new ExampleError('INPUT_MISDIRECTED', 'This Host is not served here.'),
  },
  422: {
    when: 'A value cannot be accepted; errors points at each.',
    headers: ['X-Call-Id'],
    example: new ExampleError('INPUT_INVALID', '/limit: is not a number from 1 to 1000', {
      errors: [{ pointer: '/limit', detail: 'is not a number from 1 to 1000' }],
    }),
  },
  429: {
    when: 'Too many votes.',
    headers: ['Retry-After', 'RateLimit', 'RateLimit-Policy'],
    example: new ExampleError('INPUT_TOO_MANY_REQUESTS', 'Too many requests. Try again in 12 s.'),
  },
  431: {
    when: 'The URL and the headers are longer than 16 KiB together.',
    example: new ExampleError(
      'INPUT_HEADERS_TOO_LARGE',
      'The URL and the headers are longer than 16 KiB together.',
    ),
  },
  500: { when: 'A bug; it was logged under the request id.', example: undefined },
  502: {
    when: 'A service behind this one failed, or broke its contract.',
    headers: ['X-Call-Id'],
    example: new ExampleError('UPSTREAM_FAILED', '', { server: 'restaurant-search' }),
  },
  503: {
    when: 'A service behind this one is down, overloaded or without data.',
    headers: ['Retry-After', 'X-Call-Id'],
    example: new ExampleError('UPSTREAM_UNREACHABLE', '', { server: 'restaurant-search' }),
  },
  504: {
    when: 'A service behind this one did not answer by the deadline.',
    headers: ['X-Call-Id'],
    example: new ExampleError('DEADLINE_EXCEEDED', '', { server: 'restaurant-search' }),
  },
} as const satisfies Record<number, ProblemDocs>;

export type ProblemStatus = keyof typeof PROBLEMS;

const nameOf = (status: string): string =>
  (STATUS_CODES[status] ?? status).replaceAll(/[^A-Za-z]/g, '');

/** What OpenAPI lists among its components: one response per status. */
export const problemComponents = Object.fromEntries(
  Object.entries<ProblemDocs>(PROBLEMS).map(([status, { when, headers = [], example }]) => {
    const schema = schemaReference(problemSchema);
    const problem = problemOf(example, '0f7d1d5e-6b1c-4f0e-9c38-2f6f7b3a9d10');
    return [
      nameOf(status),
      {
        description: when,
        headers: headerReferences(['X-Request-Id', 'Cache-Control', ...headers]),
        content: { 'application/problem+json': { schema, example: problem } },
      },
    ];
  }),
);

/** In place of the problem that a route may answer with this status. */
export function problemReference(status: ProblemStatus): {
  readonly $ref: string;
  readonly description: string;
} {
  const { when } = PROBLEMS[status];
  return { $ref: `#/components/responses/${nameOf(String(status))}`, description: when };
}
