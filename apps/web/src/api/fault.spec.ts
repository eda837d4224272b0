import { describe, expect, it } from '@jest/globals';
import { ProblemError } from '@tablewise/api-client';
import { aProblem } from '../testing/a-problem.ts';
import { faultOf } from './fault.ts';

const answered = (status: number, headers: Record<string, string> = {}): ProblemError =>
  new ProblemError(new Response(null, { status, headers }), aProblem({ status }));

describe('faultOf', () => {
  it.each([
    [429, 'too-many'],
    [503, 'unavailable'],
    [504, 'unavailable'],
    [502, 'unavailable'],
    [404, 'not-found'],
    [403, 'forbidden'],
    [422, 'refused'],
  ])('tells %d from the others: %s', (status, kind) => {
    expect(faultOf(answered(status)).kind).toBe(kind);
  });

  it('says when to come back, within an hour, whatever the answer says', () => {
    expect(faultOf(answered(503, { 'retry-after': '7' }))).toMatchObject({ retryAfterS: 7 });
    expect(faultOf(answered(503, { 'retry-after': 'soon' }))).toMatchObject({ retryAfterS: 5 });
    expect(faultOf(answered(429, { 'retry-after': '1e99' }))).toMatchObject({ retryAfterS: 3_600 });
  });

  it('does not take the page of a proxy for an answer', () => {
    const proxied = new ProblemError(new Response('<h1>', { status: 418 }), undefined);
    expect(faultOf(proxied)).toEqual({ kind: 'unreadable' });
  });

  it('tells a connection that failed from an answer that came too late', () => {
    expect(faultOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'unreachable' });
    expect(faultOf(new DOMException('late', 'TimeoutError'))).toEqual({ kind: 'slow' });
    expect(faultOf(new SyntaxError('Unexpected end'))).toEqual({ kind: 'unreadable' });
  });
});
