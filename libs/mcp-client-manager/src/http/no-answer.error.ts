/**
 * A request to the control plane that nobody answered. Holds neither request nor headers, which may
 * carry credentials. Internal: whoever asked says in its own terms what that means.
 */
export class NoAnswerError extends Error {
  constructor(
    url: URL,
    reason: string,
    /** Whether any of it may have reached the peer. */
    readonly sent: boolean,
  ) {
    super(`${url.origin}${url.pathname}: ${reason}`);
    this.name = 'NoAnswerError';
  }
}
