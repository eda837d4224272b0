import { STATUS_CODES } from 'node:http';
import { problemSchema } from '@tablewise/contracts';
import { DeadlineExceededError } from '@tablewise/kernel';
import type { AppError } from '@tablewise/kernel';
import { UpstreamFailedError, UpstreamUnreachableError } from '@tablewise/mcp-client-manager';
import { UnauthenticatedError } from '../access/scope.guard.ts';
import { InvalidValuesError } from '../http/invalid-values.error.ts';
import { MalformedRequestError } from '../http/malformed-request.error.ts';
import { UnreadableRequestError } from '../http/answer-unreadable.ts';
import { NoServersFileError } from '../operator/server-reload.ts';
import { OperatorsOnlyError } from '../operator/operators-only.guard.ts';
import { HttpInputError } from '../problem/http-input.error.ts';
import { problemOf } from '../problem/problem-of.ts';
import { UnknownRestaurantError } from '../restaurants/unknown-restaurant.error.ts';
import { SERVERS } from '../servers.ts';
import { TooManyRequestsError } from '../voting/vote-limits.guard.ts';
import { headerReferences } from './headers.ts';
import type { HeaderName } from './headers.ts';
import { schemaReference } from './schemas.ts';

interface ProblemDocs {
  readonly when: string;
  readonly headers?: readonly HeaderName[];
  /** As it is thrown: its problem is the example; `undefined` stands for a bug. */
  readonly example: AppError | undefined;
}

/** What an upstream error tells a caller. */
const UPSTREAM = { server: SERVERS.search };

/** What the HTTP layer gives up on, by Node's own code. */
function unreadable(code: string): UnreadableRequestError {
  return new UnreadableRequestError(Object.assign(new Error(), { code }));
}

const PROBLEMS = {
  400: {
    when: 'The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8.',
    example: new MalformedRequestError('The body must be a JSON object.'),
  },
  401: {
    when: 'Where tokens are checked: none came, or one that is not valid.',
    headers: ['WWW-Authenticate'],
    example: new UnauthenticatedError(),
  },
  403: {
    when: 'For operators only, or for tokens with another scope.',
    headers: ['WWW-Authenticate'],
    example: new OperatorsOnlyError(),
  },
  404: {
    when: 'There is nothing of this id or name.',
    headers: ['X-Call-Id'],
    example: new UnknownRestaurantError('p1'),
  },
  405: {
    when: 'The path does not answer to this method.',
    headers: ['Allow'],
    example: new HttpInputError(405),
  },
  408: {
    when: 'The request did not arrive within 30 s.',
    example: unreadable('ERR_HTTP_REQUEST_TIMEOUT'),
  },
  409: {
    when: 'The servers were not read from a file; as many reports are open as may be.',
    example: new NoServersFileError(),
  },
  413: {
    when: 'The body is larger than the path accepts.',
    example: new HttpInputError(413),
  },
  415: {
    when: 'The body is not sent as application/json.',
    example: new HttpInputError(415),
  },
  421: {
    when: 'The Host is not served here.',
    example: new HttpInputError(421),
  },
  422: {
    when: 'A value cannot be accepted; errors points at each.',
    headers: ['X-Call-Id'],
    example: new InvalidValuesError([{ pointer: '/limit', detail: 'must be at most 1000' }]),
  },
  429: {
    when: 'Too many votes or reports.',
    headers: ['Retry-After', 'RateLimit', 'RateLimit-Policy'],
    example: new TooManyRequestsError(12),
  },
  431: {
    when: 'The URL and the headers are longer than 16 KiB together.',
    example: unreadable('HPE_HEADER_OVERFLOW'),
  },
  500: { when: 'A bug; it was logged under the request id.', example: undefined },
  502: {
    when: 'A service behind this one failed, or broke its contract.',
    headers: ['X-Call-Id'],
    example: new UpstreamFailedError('failed', UPSTREAM),
  },
  503: {
    when: 'A service behind this one is down, overloaded or without data; or no room for a stream.',
    headers: ['Retry-After', 'X-Call-Id'],
    example: new UpstreamUnreachableError('unreachable', UPSTREAM),
  },
  504: {
    when: 'A service behind this one did not answer by the deadline.',
    headers: ['X-Call-Id'],
    example: new DeadlineExceededError('a call', 30_000, UPSTREAM),
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
