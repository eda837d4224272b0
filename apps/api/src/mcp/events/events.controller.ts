import { Controller, Get, Inject, Req, Res, UseGuards } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { ApiRoute } from '../../docs/api-route.decorator.ts';
import { mcpEventSchema } from '../../docs/event-schemas.ts';
import { MCP_EVENT } from '../../docs/operator-examples.ts';
import { NoQueryGuard } from '../../http/query/no-query.guard.ts';
import { ForOperators } from '../../operator/for-operators.decorator.ts';
import { EventStreams } from './event-streams.ts';

const DESCRIPTION = `Server-sent events: hello; steps of 5 s of the last 15 minutes; the latest changes;
the servers as they are now. Then each step as it ends and each change as it happens, at most four times a
second, followed by the servers. The schema is of one event: its name, and its data once parsed.`;

/** Neither kept nor changed on its way, by a proxy that compresses or waits for more. */
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
  // Ends with the stream, which is how a client that drains learns of it.
  connection: 'close',
};

/** What becomes of the servers, live. */
@ApiTags('operations')
@Controller('api/v1/mcp/events')
@ForOperators()
@UseGuards(NoQueryGuard)
export class EventsController {
  constructor(@Inject(EventStreams) private readonly streams: EventStreams) {}

  @Get()
  @ApiHeader({
    name: 'Last-Event-ID',
    description: 'The id of the last event that was received: what came after it is sent.',
    required: false,
    schema: { type: 'string' },
  })
  @ApiRoute({
    summary: 'What becomes of the servers, live',
    description: DESCRIPTION,
    answer: mcpEventSchema,
    mediaType: 'text/event-stream',
    example: MCP_EVENT,
    headers: ['Cache-Control'],
    problems: [403, 422, 503],
  })
  watchMcpServers(
    @Req() { method, headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Readable | undefined {
    // Fastify reads the body of an answer to HEAD to its end, which this one has not.
    const stream = method === 'HEAD' ? undefined : this.streams.begin(headers['last-event-id']);
    void reply.headers(HEADERS);
    return stream;
  }
}
