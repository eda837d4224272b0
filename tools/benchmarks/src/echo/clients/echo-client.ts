/** A client that is measured. */
export interface EchoClient {
  /** Calls the echo tool. @throws when the answer is not the echo */
  call(): Promise<void>;
}

/** Connects to a server, and calls once. */
export type OpenEchoClient = (url: string) => Promise<EchoClient>;
