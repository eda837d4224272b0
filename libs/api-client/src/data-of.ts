import { ProblemError } from './problem-error.ts';
import { problemOf } from './problem-of.ts';

/** How a call is answered. */
export interface Answered<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/** What was asked for. @throws ProblemError where it was not answered */
export function dataOf<Data>({ data, error, response }: Answered<Data>): Data {
  if (data === undefined) throw new ProblemError(response, problemOf(error));
  return data;
}
