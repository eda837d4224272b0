import { problemSchema } from '@tablewise/contracts';
import type { Problem } from '@tablewise/contracts';

/** The problem that a response holds; anything else fails the spec that asked. */
export async function problemIn(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? 'none';
  if (!type.startsWith('application/problem+json')) throw new Error(`content type ${type}`);
  const problem = problemSchema.parse(await response.json());
  if (problem.status !== response.status) throw new Error('the status differs from the body’s');
  if (problem.request_id !== response.headers.get('x-request-id')) {
    throw new Error('the request id differs from the header’s');
  }
  return problem;
}
