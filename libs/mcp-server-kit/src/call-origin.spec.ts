import { describe, expect, it } from '@jest/globals';
import { RequestOrigin, localOrigin } from './call-origin.ts';
import type { CallOrigin } from './call-origin.ts';

const PARENT = `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`;
const OTHER = `00-${'3'.repeat(32)}-${'4'.repeat(16)}-00`;

function origin(headers: Record<string, string>, meta: Record<string, unknown> = {}): CallOrigin {
  return new RequestOrigin({
    caller: localOrigin(),
    meta,
    header: (name) => headers[name],
    logLevel: undefined,
  });
}

describe('the request id of a call', () => {
  it('is the caller’s own', () => {
    expect(origin({ 'x-request-id': 'api-7:1' }).requestId).toBe('api-7:1');
  });

  it.each(['', 'two words', 'line\nbreak', 'x'.repeat(129)])('is not %j', (given) => {
    expect(origin({ 'x-request-id': given }).requestId).toMatch(/^[\da-f-]{36}$/);
  });

  it('is another one for each call', () => {
    expect(origin({}).requestId).not.toBe(origin({}).requestId);
  });
});

describe('the trace of a call', () => {
  it('is that of the message, else that of the request', () => {
    expect(origin({ traceparent: OTHER }, { traceparent: PARENT }).traceContext).toEqual({
      traceparent: PARENT,
    });
    expect(origin({ traceparent: OTHER, tracestate: 'a=b' }).traceContext).toEqual({
      traceparent: OTHER,
      tracestate: 'a=b',
    });
  });

  it.each(['00-ab-cd-01', `${PARENT}\n`, 7])('is none where it is %j', (traceparent) => {
    expect(origin({}, { traceparent }).traceContext).toBe(undefined);
  });
});
