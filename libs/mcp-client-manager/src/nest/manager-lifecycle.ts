import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { RequiredServerDownError } from '../fleet/required-server-down.error.ts';
import { McpClientManager } from '../manager.ts';

/** Ties the manager to the application: `onModuleDestroy` would close it under running requests. */
@Injectable()
export class ManagerLifecycle implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(McpClientManager) private readonly manager: McpClientManager) {}

  async onApplicationBootstrap(): Promise<void> {
    try {
      await this.manager.start();
    } catch (error) {
      // The indicator tells it. An application that ended here could not serve what needs the others.
      if (!(error instanceof RequiredServerDownError)) throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.manager.close();
  }
}
