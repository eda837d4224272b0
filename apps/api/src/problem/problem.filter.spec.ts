import { afterEach, describe, expect, it } from '@jest/globals';
import { AppError, CancelledError, DeadlineExceededError } from '@tablewise/kernel';
import type { ErrorCode, ErrorDetails } from '@tablewise/kernel';
import { fastify } from 'fastify';
import { AllowedMethods } from '../http/allowed-methods.ts';
import { LogRecorder } from '../testing/log-recorder.ts';
import { ProblemFilter } from './problem.filter.ts';

class AnyError extends AppError {
  constructor(
    readonly code: ErrorCode,
    details: ErrorDetails = {},
  ) {
    super('at http://10.0.0.7:8081 in /srv/app', details);
  }
}

const log = new LogRecorder();
const filter = new ProblemFilter(new AllowedMethods(), log);

/** What a server answers whose handler throws this. */
async function answerTo(thrown: unknown) {
  const server = fastify({ genReqId: () => 'request-1' });
  server.setErrorHandler((error, request, reply) => {
    filter.answer(error, request, reply);
  });
  server.get('/', () => {
    throw thrown;
  });
  const { statusCode, headers, body } = await server.inject('/');
  await server.close();
  return { status: statusCode, retryAfter: headers['retry-after'], body };
}

afterEach(() => {
  log.lines.length = 0;
});

describe('the status of an error', () => {
  it.each<[ErrorCode, number]>([
    ['INPUT_MALFORMED', 400],
    ['INPUT_UNKNOWN_SERVER', 404],
    ['INPUT_INVALID', 422],
    ['INPUT_INVALID_CURSOR', 422],
    ['INPUT_UNKNOWN_LANGUAGE', 422],
    ['POOL_ACQUIRE_TIMEOUT', 503],
    ['LIMIT_EXCEEDED', 503],
    ['CIRCUIT_OPEN', 503],
    ['DATA_NOT_LOADED', 503],
    ['UPSTREAM_UNREACHABLE', 503],
    ['UPSTREAM_OVERLOADED', 503],
    ['UPSTREAM_FAILED', 502],
    ['UPSTREAM_PROTOCOL', 502],
    ['UPSTREAM_UNAUTHORIZED', 502],
    ['OUTCOME_UNKNOWN', 502],
    ['STORE_CORRUPT', 500],
  ])('%s is %i', async (code, status) => {
    expect((await answerTo(new AnyError(code))).status).toBe(status);
  });

  it('is 504 where time was up', async () => {
    expect((await answerTo(new DeadlineExceededError('search', 300))).status).toBe(504);
  });

  it('is 499 where the caller left, which is no more than a debug line', async () => {
    expect((await answerTo(new CancelledError('search'))).status).toBe(499);
    expect(log.lines.map(({ level }) => level)).toEqual(['debug']);
  });
});

describe('an error', () => {
  it('that is not the caller’s shows no message and no details, but the log has them', async () => {
    const { body } = await answerTo(
      new AnyError('UPSTREAM_FAILED', { server: 'restaurant-search', attempts: [] }),
    );
    expect(JSON.parse(body)).toEqual({
      type: 'about:blank',
      title: 'Bad Gateway',
      status: 502,
      detail: 'The restaurant-search service failed.',
      code: 'UPSTREAM_FAILED',
      request_id: 'request-1',
    });
    expect(log.lines).toEqual([
      expect.objectContaining({ level: 'warn', reason: 'at http://10.0.0.7:8081 in /srv/app' }),
    ]);
  });

  it('that is the caller’s shows its details, which cannot pose as the problem’s own', async () => {
    const { body } = await answerTo(
      new AnyError('INPUT_INVALID', { status: 200, title: 'fine', accepted: ['a'] }),
    );
    expect(JSON.parse(body)).toMatchObject({
      status: 422,
      title: 'Unprocessable Entity',
      accepted: ['a'],
    });
  });

  it('has no member that the document does not name', async () => {
    const { body } = await answerTo(
      new AnyError('INPUT_INVALID', { reason: 'old', folder: '/srv' }),
    );
    expect(JSON.parse(body)).toMatchObject({ reason: 'old' });
    expect(body).not.toContain('folder');
  });

  it('has its details as members in snake_case', async () => {
    const { body } = await answerTo(new AnyError('DATA_NOT_LOADED', { retryAfterMs: 2_000 }));
    expect(JSON.parse(body)).toMatchObject({ retry_after_ms: 2_000 });
    expect(body).not.toContain('retryAfterMs');
  });

  it('asks to come back when it said, in whole seconds, or soon', async () => {
    const overloaded = await answerTo(new AnyError('UPSTREAM_OVERLOADED', { retryAfterMs: 2_100 }));
    expect(overloaded.retryAfter).toBe('3');
    expect((await answerTo(new AnyError('POOL_CLOSED'))).retryAfter).toBe('1');
  });

  it('that nobody foresaw is a 500 without a word of it, logged once with its stack', async () => {
    const bug = new TypeError('cannot read secret of undefined');
    const { status, body } = await answerTo(bug);
    expect(status).toBe(500);
    expect(body).not.toContain('secret');
    expect(log.lines).toEqual([
      { level: 'error', message: 'request failed: a bug', error: bug, requestId: 'request-1' },
    ]);
  });
});
