import type { Problem } from '@tablewise/api-client';

/** A problem as the API writes it. */
export function aProblem(over: Partial<Problem> = {}): Problem {
  return {
    type: 'about:blank',
    title: 'Unprocessable Entity',
    status: 422,
    detail: '/limit: must be at most 1000',
    code: 'INPUT_INVALID',
    request_id: 'r-1',
    ...over,
  };
}
