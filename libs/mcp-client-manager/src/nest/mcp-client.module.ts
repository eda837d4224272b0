import { ConfigurableModuleBuilder, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { McpClientManager } from '../manager.ts';
import type { ManagerEnvironment } from '../options/manager-environment.ts';
import type { ManagerOptions } from '../options/manager-options.ts';
import { mcpClientToken } from './inject-mcp-client.ts';
import { ManagerLifecycle } from './manager-lifecycle.ts';
import { McpServersHealthIndicator } from './mcp-servers.health-indicator.ts';
import { PoolStatsController } from './pool-stats.controller.ts';

/** The manager's options, and what it is to use in place of real time, chance and silence. */
export interface McpClientModuleOptions extends ManagerOptions {
  readonly environment?: ManagerEnvironment;
}

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } =
  new ConfigurableModuleBuilder<McpClientModuleOptions>()
    .setClassMethodName('forRoot')
    .setExtras(
      { isGlobal: true, statisticsController: false },
      (definition, { isGlobal, statisticsController }) => ({
        ...definition,
        global: isGlobal,
        controllers: statisticsController ? [PoolStatsController] : [],
      }),
    )
    .build();

/** What `forFeature` returns: the clients alone, over the one manager of the application. */
@Module({})
class McpClientFeature {}

/**
 * One manager for the application: started with it, closed after its last request has ended.
 * `forRoot(options)` or `forRootAsync({ inject, useFactory })`; `forFeature(server, …)` provides the
 * clients of single servers for `@InjectMcpClient(server)`.
 */
@Module({
  providers: [
    {
      provide: McpClientManager,
      inject: [MODULE_OPTIONS_TOKEN],
      useFactory: ({ environment, ...options }: McpClientModuleOptions) =>
        new McpClientManager(options, environment),
    },
    ManagerLifecycle,
    McpServersHealthIndicator,
  ],
  exports: [McpClientManager, McpServersHealthIndicator],
})
export class McpClientModule extends ConfigurableModuleClass {
  /** Needs `forRoot` somewhere in the application. An unknown server stops its start. */
  static forFeature(...servers: readonly string[]): DynamicModule {
    const tokens = servers.map(mcpClientToken);
    const providers = servers.map((server) => ({
      provide: mcpClientToken(server),
      inject: [McpClientManager],
      useFactory: (manager: McpClientManager) => manager.client(server),
    }));
    return { module: McpClientFeature, providers, exports: tokens };
  }
}
