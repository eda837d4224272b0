import { Inject, Injectable } from '@nestjs/common';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import type { ReloadReport } from '@tablewise/mcp-client-manager';
import { AppError } from '@tablewise/kernel';
import type { ApiConfig } from '../config.ts';
import { readServersFile } from '../mcp/servers-file.ts';

/** There is no file to reload the servers from. */
export class NoServersFileError extends AppError {
  readonly code = 'INPUT_NO_SERVERS_FILE';

  constructor() {
    super(
      'The servers come from the environment; set MCP_SERVERS_FILE to reload them from a file.',
    );
  }
}

/** Token of the `ApiConfig` that the process began with. */
export const API_CONFIG = Symbol('API_CONFIG');

/** Reads the file of the servers again and goes over to what it says now. */
@Injectable()
export class ServerReload {
  constructor(
    @Inject(McpClientManager) private readonly manager: McpClientManager,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  /** @throws NoServersFileError, InvalidServersFileError; then nothing has changed */
  async run(): Promise<ReloadReport> {
    const { serversFile, mcp } = this.config;
    if (serversFile === undefined) throw new NoServersFileError();
    return this.manager.reload({ ...mcp, servers: [...readServersFile(serversFile)] });
  }
}
