import { Module } from '@nestjs/common';
import { McpController } from './mcp.controller.ts';

/** What the client manager knows, to be read. */
@Module({ controllers: [McpController] })
export class McpModule {}
