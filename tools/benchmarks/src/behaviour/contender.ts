/** Where a server is: over HTTP, or a command to start. */
export type Target =
  { readonly url: string } | { readonly command: string; readonly args: readonly string[] };

export interface CallLimits {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/** One client, connected to one server, as a user of it would have it. */
export interface Connection {
  call(tool: string, limits?: CallLimits): Promise<unknown>;
  list(): Promise<unknown>;
  close(): Promise<unknown>;
  /** Tells when the server is found to be gone. Absent where a client has no such notice. */
  onGone?(listener: () => void): void;
}

export interface Contender {
  readonly name: string;
  connect(target: Target): Promise<Connection>;
}

/** What came of one behaviour: whether it held, and what was seen. */
export interface Finding {
  readonly held: boolean;
  readonly seen: string;
}

/** One row of the table of behaviours. */
export interface Behaviour {
  readonly row: number;
  readonly what: string;
  /** `undefined` where the contender has no way to ask for it. */
  examine(contender: Contender): Promise<Finding | undefined>;
}
