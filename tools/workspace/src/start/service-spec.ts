/** One process of the platform: what to run and how to tell that it is ready. */
export interface ServiceSpec {
  readonly name: string;
  /** Compiled entry module, absolute. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** What people and other services call. */
  readonly url: string;
  /** Answers 200 once the service can do its work. */
  readonly readyUrl: string;
}
