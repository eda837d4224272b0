/** One address of a server, as a resolver found it. */
export interface ResolvedEndpoint {
  readonly url: string;
  /** Share of the calls, relative to the others'; at least 1. */
  readonly weight: number;
  /**
   * What the `host` header and the TLS certificate are to name when the URL holds an address in
   * place of the name that was looked up.
   */
  readonly host?: string;
}

/** All there are now, each once; called with the first answer and whenever it changes. */
export type EndpointsListener = (endpoints: readonly ResolvedEndpoint[]) => void;

/** Finds the endpoints of one server and watches them. */
export interface Resolver {
  /**
   * Resolves when the first look is over, whether it found anything or not, and goes on looking until
   * `close` or the signal's abort. Never rejects: what fails, the listener too, is logged and tried
   * again. Who starts twice gets the same; once it is closed nothing is looked for.
   */
  start(onChange: EndpointsListener, signal: AbortSignal): Promise<void>;
  /** Nothing is left running or reported once it resolves. Idempotent. */
  close(): Promise<void>;
}
