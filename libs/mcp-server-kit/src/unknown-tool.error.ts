import { AppError } from '@tablewise/kernel';

/** The server has no tool of that name; `details` list those it has. */
export class UnknownToolError extends AppError {
  readonly code = 'INPUT_UNKNOWN_TOOL';

  constructor(name: string, available: readonly string[]) {
    super(`no tool is named ${JSON.stringify(name)}; there are: ${available.join(', ')}`, {
      available_tools: available,
    });
  }
}
