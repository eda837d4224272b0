/** What a newcomer met was not what they should meet; with the last that was said. */
export class ExpectationFailedError extends Error {
  readonly code = 'NEWCOMER_EXPECTATION_FAILED';

  constructor(what: string, said = '') {
    super(said.trim() === '' ? what : `${what}; it said:\n${said.trim().slice(-2_000)}`);
  }
}
