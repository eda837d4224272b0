import type { ServerResponse } from 'node:http';

const HEADERS = { 'content-type': 'text/event-stream' };

interface Listener {
  readonly response: ServerResponse;
  /** Of the subscription it belongs to, in the 2026 era. */
  readonly meta: object | undefined;
}

/** The event streams of a test server: those it keeps open, and answers kept for resumption. */
export class EventStreams {
  private readonly listeners = new Set<Listener>();
  private readonly parked = new Map<string, object>();

  get open(): number {
    return this.listeners.size;
  }

  /** Keeps an answer; returns the id of the event after which it comes. */
  park(reply: object): string {
    const id = `event-${this.parked.size + 1}`;
    this.parked.set(id, reply);
    return id;
  }

  /** A GET: resumes a stream, or listens for notifications. */
  answer(lastEventId: string | undefined, response: ServerResponse): void {
    if (lastEventId === undefined) {
      this.listen(response, undefined);
      return;
    }
    const reply = this.parked.get(lastEventId);
    if (reply === undefined) response.writeHead(404).end();
    else response.writeHead(200, HEADERS).end(event(reply));
  }

  /** `subscriptions/listen` of 2026-07-28: acknowledged at once, answered when it ends. */
  subscribe(id: string | number | undefined, response: ServerResponse): void {
    const meta = { 'io.modelcontextprotocol/subscriptionId': id };
    this.listen(response, meta);
    const method = 'notifications/subscriptions/acknowledged';
    const params = { _meta: meta, notifications: { toolsListChanged: true } };
    response.write(event({ jsonrpc: '2.0', method, params }));
  }

  tell(method: string): void {
    for (const { response, meta } of this.listeners) {
      const params = meta === undefined ? {} : { params: { _meta: meta } };
      response.write(event({ jsonrpc: '2.0', method, ...params }));
    }
  }

  end(): void {
    for (const { response } of this.listeners) response.end();
  }

  private listen(response: ServerResponse, meta: object | undefined): void {
    const listener = { response, meta };
    this.listeners.add(listener);
    response.on('close', () => this.listeners.delete(listener));
    response.writeHead(200, HEADERS).write(': welcome\n\n');
  }
}

function event(message: object): string {
  return `event: message\ndata: ${JSON.stringify(message)}\n\n`;
}
