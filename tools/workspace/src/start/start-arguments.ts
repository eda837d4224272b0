import { parseArgs } from 'node:util';
import { AppError, messageOf } from '@tablewise/kernel';

/** What stands behind `npm start --` cannot be done. */
export class StartArgumentsError extends AppError {
  readonly code = 'INPUT_ARGUMENTS';

  constructor(fault: string, cause?: unknown) {
    super(
      `${fault}. Usage: npm start -- [--city FILE] [--replicas N], N from 1 to 8`,
      {},
      { cause },
    );
  }
}

export interface StartArguments {
  /** The pack of a city, as it was typed. */
  readonly city: string | undefined;
  /** Processes of each MCP server. */
  readonly replicas: number;
}

/** @throws StartArgumentsError */
export function readStartArguments(args: readonly string[]): StartArguments {
  const { city, replicas = '1' } = optionsIn(args);
  if (!/^[1-8]$/.test(replicas)) {
    throw new StartArgumentsError(`--replicas ${replicas}: not a whole number from 1 to 8`);
  }
  return { city, replicas: Number(replicas) };
}

const OPTIONS = { city: { type: 'string' }, replicas: { type: 'string' } } as const;

function optionsIn(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new StartArgumentsError(messageOf(error).replace(/\.$/, ''), error);
  }
}
