import { hostname } from 'node:os';
import { Module } from '@nestjs/common';
import { SystemClock } from '@tablewise/kernel';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import { EventStreams } from './events/event-streams.ts';
import { EventsController } from './events/events.controller.ts';
import { McpController } from './mcp.controller.ts';

/** Tells replicas apart, also those on one machine. */
const REPLICA = `${hostname()}:${process.pid}`;

/** What the client manager knows, to be read and to be watched. */
@Module({
  controllers: [McpController, EventsController],
  providers: [
    {
      provide: EventStreams,
      inject: [McpClientManager],
      useFactory: (manager: McpClientManager) =>
        new EventStreams({ manager, clock: new SystemClock(), replica: REPLICA }),
    },
  ],
})
export class McpModule {}
