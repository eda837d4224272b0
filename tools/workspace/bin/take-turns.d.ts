export interface TurnOptions {
  readonly signal: AbortSignal;
  /** Called once, with the process that has the turn. */
  readonly onWait: (holder: number) => void;
  readonly pid?: number;
}
export function takeTurns<T>(
  root: string,
  options: TurnOptions,
  task: () => Promise<T>,
): Promise<T>;
