export interface KeptOptions {
  readonly signal: AbortSignal;
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Collects what the command says instead of showing it. */
  readonly quiet?: boolean;
}
/** Throws the signal's reason once it has aborted and nothing of the command is left. */
export function runKept(
  command: readonly string[],
  options: KeptOptions,
): Promise<{ readonly code: number; readonly output: string }>;
