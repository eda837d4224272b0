import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { McpClientManager } from '../manager.ts';

/** Ties the manager to the application: `onModuleDestroy` would close it under running requests. */
@Injectable()
export class ManagerLifecycle implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(McpClientManager) private readonly manager: McpClientManager) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.manager.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.manager.close();
  }
}
