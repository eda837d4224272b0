import type { Problem } from './schema.ts';

/** Thrown where an answer is not the one that was asked for; `problem` where the API says why. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly response: Response,
    readonly problem: Problem | undefined,
  ) {
    super(problem?.detail ?? `The API answered ${response.status}.`);
  }
}
