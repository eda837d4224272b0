import { describe, expect, it } from '@jest/globals';
import { toolFailure } from './tool-failure.ts';

const called = { server: 'restaurant-search', tool: 'search_restaurants_combined' };

const same = (pointer: string) => pointer;

const failureOf = (error: object, pointerFor: (pointer: string) => string | undefined = same) =>
  toolFailure(
    called,
    { isError: true, content: [{ type: 'text', text: JSON.stringify({ error }) }] },
    pointerFor,
  );

describe('a tool that refuses', () => {
  const unknown = {
    type: 'input',
    code: 'INPUT_UNKNOWN_CUISINE',
    message: '/cuisines/1: "noodel" is not known; list_cuisines names all',
    details: {
      errors: [{ pointer: '/cuisines/1', detail: '"noodel" is not known' }],
      suggestions: { noodel: ['noodle'] },
      see: 'list_cuisines',
    },
  };

  it('points at what the caller gave, and names paths in place of tools', () => {
    const failure = failureOf(unknown, (pointer) => pointer.replace('/cuisines', '/cuisine'));
    expect(failure).toMatchObject({
      code: 'INPUT_UNKNOWN_CUISINE',
      message: '/cuisine/1: "noodel" is not known; GET /api/v1/cuisines names all',
      details: {
        errors: [{ pointer: '/cuisine/1', detail: '"noodel" is not known' }],
        suggestions: { noodel: ['noodle'] },
        see: 'GET /api/v1/cuisines',
      },
    });
  });

  it('keeps its pointer where the caller gave nothing that it could mean', () => {
    const { details } = failureOf(unknown, () => undefined);
    expect(details['errors']).toMatchObject([{ pointer: '/cuisines/1' }]);
  });

  it('keeps its own words where no value is at fault', () => {
    const error = {
      type: 'data',
      code: 'DATA_NOT_LOADED',
      message: 'not yet',
      retry_after_ms: 2e3,
    };
    expect(failureOf(error)).toMatchObject({
      message: 'not yet',
      details: { retryAfterMs: 2_000 },
    });
  });
});

describe('a tool that cannot now', () => {
  it.each(['STORE_LOCKED', 'STORE_UNREACHABLE', 'STORE_FULL'])(
    'says so by %s, when to come back, and of its inside nothing but that',
    (code) => {
      const message = '/var/lib/tablewise.db: locked';
      const failure = failureOf({
        type: 'store',
        code,
        message,
        retryable: true,
        retry_after_ms: 9,
      });
      expect(failure).toMatchObject({ code, details: { ...called, retryAfterMs: 9 } });
    },
  );

  it('is overloaded, whatever it calls that', () => {
    const failure = failureOf({ type: 'x', code: 'SOMETHING_ELSE', message: '', retryable: true });
    expect(failure.code).toBe('UPSTREAM_OVERLOADED');
  });
});

describe('a server that says what no server of ours says', () => {
  const hostile = (error: object) => failureOf({ type: 'input', message: 'no', ...error });

  it.each([
    'INPUT_TOO_SLOW',
    'INPUT_METHOD_NOT_ALLOWED',
    'INPUT_MADE_UP',
    'CANCELLED',
    'INTERNAL',
    7,
    null,
  ])('has failed, and %p is no code', (code) => {
    expect(hostile({ code }).code).toBe('UPSTREAM_FAILED');
  });

  it.each([
    [1e300, 3_600_000],
    [-5_000, 0],
    ['soon', undefined],
  ])('asks to wait %p ms and gets %p', (retry_after_ms, waitMs) => {
    const { details } = hostile({ code: 'DATA_NOT_LOADED', retry_after_ms });
    expect(details['retryAfterMs']).toBe(waitMs);
  });

  it('names no call, and poses as nothing that is ours to say', () => {
    const details = {
      callId: 'a\r\nset-cookie: b=c',
      retryAfterMs: 1e300,
      status: 200,
      server: 'x',
    };
    expect(JSON.stringify(hostile({ code: 'INPUT_INVALID', details }).details)).toBe('{}');
  });

  it('is not listened to without end', () => {
    const fault = { pointer: '/p'.repeat(5_000), detail: 'no' };
    const errors = [...Array<object>(60).fill(fault), ...Array<object>(200_000).fill({})];
    const failure = hostile({
      code: 'INPUT_INVALID',
      message: 'x'.repeat(1e6),
      details: { errors },
    });
    expect(failure.details['errors']).toHaveLength(50);
    expect(JSON.stringify(failure.details).length).toBeLessThan(60_000);
    expect(failure.message.length).toBeLessThan(4_000);
  });

  it.each([
    ['errors', 'none'],
    ['errors', [{ pointer: 7 }]],
    ['suggestions', { a: 'b' }],
    ['accepted', [1]],
  ])('is taken at its word only: %s %p', (name, value) => {
    const { details } = hostile({ code: 'INPUT_INVALID', details: { [name]: value } });
    expect(details[name]).toBe(undefined);
  });
});

describe('a tool that fails', () => {
  it('has failed upstream, whatever code of its own it has for that', () => {
    const failure = failureOf({ type: 'internal', code: 'INTERNAL', message: 'the tool failed' });
    expect(failure).toMatchObject({ code: 'UPSTREAM_FAILED', details: called });
  });

  it.each([
    ['no text', []],
    ['text that is not JSON', [{ type: 'text', text: 'boom' }]],
    ['JSON that is no error of ours', [{ type: 'text', text: '{"error":"boom"}' }]],
  ])('breaks the contract where it answers with %s', (_what, content) => {
    const failure = toolFailure(called, { isError: true, content }, same);
    expect(failure.code).toBe('UPSTREAM_PROTOCOL');
  });
});
