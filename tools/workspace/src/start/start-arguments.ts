import { parseArgs } from 'node:util';
import { AppError, messageOf } from '@tablewise/kernel';

/** What stands behind `npm start --` cannot be done. */
export class StartArgumentsError extends AppError {
  readonly code = 'INPUT_ARGUMENTS';

  constructor(fault: string, cause?: unknown) {
    super(`${fault}. Usage: npm start -- [--replicas N], N from 1 to 8`, {}, { cause });
  }
}

export interface StartArguments {
  /** Processes of each MCP server. */
  readonly replicas: number;
}

/** @throws StartArgumentsError */
export function readStartArguments(args: readonly string[]): StartArguments {
  const { replicas = '1' } = optionsIn(args);
  if (!/^[1-8]$/.test(replicas)) {
    throw new StartArgumentsError(`--replicas ${replicas}: not a whole number from 1 to 8`);
  }
  return { replicas: Number(replicas) };
}

function optionsIn(args: readonly string[]): { replicas?: string | undefined } {
  try {
    return parseArgs({ args: [...args], options: { replicas: { type: 'string' } } }).values;
  } catch (error) {
    throw new StartArgumentsError(messageOf(error).replace(/\.$/, ''), error);
  }
}
