/** The addresses of services by name, without path: `http://127.0.0.1:8081`. */
export type Addresses = ReadonlyMap<string, string>;

/** One process of the platform: what to run and how to tell that it is ready. */
export interface ServiceSpec {
  readonly name: string;
  /** Compiled entry module, absolute. */
  readonly script: string;
  /** The port that it gets unless another process has it; 0: any. */
  readonly preferredPort: number;
  /** All of its environment but PORT, given where the services before it listen. */
  readonly environment: (others: Addresses) => NodeJS.ProcessEnv;
  /** What people and other services call there. */
  readonly path: string;
  /** Answers 200 once the service can do its work. */
  readonly readyPath: string;
}
