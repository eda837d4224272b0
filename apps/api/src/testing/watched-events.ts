import { mcpEventSchema } from '../docs/event-schemas.ts';
import type { EventMessage } from '../mcp/events/event-message.ts';

/** An event as it was received. */
export interface Received {
  readonly id: string | undefined;
  readonly message: EventMessage;
}

/** As a browser reads `text/event-stream`, which has one `data:` line per event here. */
export function eventIn(block: string): Received {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    }),
  );
  const data: unknown = JSON.parse(fields.get('data') ?? 'null');
  return {
    id: fields.get('id'),
    message: mcpEventSchema.parse({ event: fields.get('event'), data }),
  };
}

/** A stream of the API, read event by event. */
export class WatchedEvents {
  private readonly leaving = new AbortController();
  private events: AsyncGenerator<Received> | undefined;

  /** As it is answered, before any event. */
  async open(url: string, lastEventId?: string): Promise<Response> {
    const headers: Record<string, string> = {};
    if (lastEventId !== undefined) headers['last-event-id'] = lastEventId;
    const answer = await fetch(`${url}/api/v1/mcp/events`, {
      headers,
      signal: this.leaving.signal,
    });
    if (answer.body !== null) this.events = eventsIn(answer.body);
    return answer;
  }

  /** The next event; none once the stream has ended. */
  async next(): Promise<Received | undefined> {
    const next = await this.events?.next();
    return next?.done === false ? next.value : undefined;
  }

  /** All up to the first of this name, which is the last of them. */
  async until(event: EventMessage['event']): Promise<Received[]> {
    const received: Received[] = [];
    for (;;) {
      const one = await this.next();
      if (one === undefined) throw new Error(`the stream ended before ${event}`);
      received.push(one);
      if (one.message.event === event) return received;
    }
  }

  leave(): void {
    this.leaving.abort();
  }
}

async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<Received> {
  let unread = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (unread + chunk).split('\n\n');
    unread = blocks.pop() ?? '';
    for (const block of blocks) if (block.includes('event: ')) yield eventIn(block);
  }
}
