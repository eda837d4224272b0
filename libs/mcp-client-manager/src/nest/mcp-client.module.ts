import { ConfigurableModuleBuilder, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { McpClientManager } from '../manager.ts';
import type { ManagerEnvironment } from '../manager.ts';
import type { ManagerOptions } from '../options.ts';
import { ManagerLifecycle } from './manager-lifecycle.ts';
import { McpServersHealthIndicator } from './mcp-servers.health-indicator.ts';

/** The manager's options, and what it is to use in place of real time, chance and silence. */
export interface McpClientModuleOptions extends ManagerOptions {
  readonly environment?: ManagerEnvironment;
}

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } =
  new ConfigurableModuleBuilder<McpClientModuleOptions>()
    .setClassMethodName('forRoot')
    .setExtras({ isGlobal: true }, (definition, { isGlobal }) => ({
      ...definition,
      global: isGlobal,
    }))
    .build();

/**
 * One manager for the application: started with it, closed after its last request has ended.
 * `forRoot(options)` or `forRootAsync({ inject, useFactory })`.
 */
@Module({
  imports: [TerminusModule],
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
export class McpClientModule extends ConfigurableModuleClass {}
