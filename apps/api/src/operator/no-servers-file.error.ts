import { AppError } from '@tablewise/kernel';

/** There is no file to reload the servers from. */
export class NoServersFileError extends AppError {
  readonly code = 'INPUT_NO_SERVERS_FILE';

  constructor() {
    super(
      'The servers come from the environment; set MCP_SERVERS_FILE to reload them from a file.',
    );
  }
}
