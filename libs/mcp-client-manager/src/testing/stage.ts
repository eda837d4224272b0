import { McpClientManager } from '../manager.ts';
import type { ManagerEnvironment } from '../options/manager-environment.ts';
import type { ManagerOptions, ServerOptions } from '../options/manager-options.ts';
import { FaultyServer } from './faulty-server.ts';
import type { FaultyServerOptions } from './faulty-server.ts';
import type { ProcessCommand } from './faulty-stdio-server.ts';

type Options = Omit<ServerOptions, 'name'> & { readonly name?: string };

/** For specs of the whole: what they start, to be ended in one go. Managers first, then servers. */
export class Stage {
  private readonly managers: McpClientManager[] = [];
  private readonly others: (() => Promise<unknown>)[] = [];

  async server(options: Partial<FaultyServerOptions> = {}): Promise<FaultyServer> {
    const server = await FaultyServer.start({ era: 'legacy', ...options });
    this.onClose(() => server.stop());
    return server;
  }

  onClose(end: () => Promise<unknown>): void {
    this.others.push(end);
  }

  /** A manager of one server, `places`, with delays short enough for a test. */
  manage(
    options: Options,
    environment?: ManagerEnvironment,
    rest?: Partial<ManagerOptions>,
  ): McpClientManager {
    return this.manageAll([options], environment, rest);
  }

  manageAll(
    servers: readonly Options[],
    environment?: ManagerEnvironment,
    rest?: Partial<ManagerOptions>,
  ): McpClientManager {
    const manager = new McpClientManager(
      {
        ...rest,
        servers: servers.map((options) => ({
          name: 'places',
          requestTimeoutMs: 10_000,
          retry: { maxAttempts: 3, initialDelayMs: 5, maxDelayMs: 20 },
          ...options,
        })),
      },
      environment,
    );
    this.managers.push(manager);
    return manager;
  }

  async close(): Promise<void> {
    await Promise.all(this.managers.splice(0).map((manager) => manager.close()));
    await Promise.all(this.others.splice(0).map((end) => end()));
  }
}

/** As the options want it: a command whose list may be written to. */
export function stdioOf({ command, args }: ProcessCommand): { command: string; args: string[] } {
  return { command, args: [...args] };
}
