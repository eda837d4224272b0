import type { ServerResponse } from 'node:http';
import { CancelledError } from '@tablewise/kernel';
import type { Principal } from '../access/principal.ts';
import type { CallNotification, Caller } from '../call-origin.ts';
import { EVENT_STREAM_HEADERS, eventOf } from './event-stream.ts';

/** The client that waits for one answer. */
export class HttpCaller implements Caller {
  private readonly left = new AbortController();

  constructor(
    private readonly response: ServerResponse,
    readonly principal: Principal,
  ) {
    const leave = (): void => {
      if (!response.writableFinished) this.left.abort(new CancelledError('the request'));
    };
    if (response.destroyed) leave();
    response.once('close', leave);
  }

  /**
   * Aborts when the client closes the connection before it has its answer. Nobody can ask for that
   * answer again, in neither era: there are no sessions here.
   */
  get signal(): AbortSignal {
    return this.left.signal;
  }

  /** From the first notification on, the answer is an event stream, and the result its last event. */
  readonly notify = (notification: CallNotification): void => {
    const { response } = this;
    if (response.destroyed || response.writableEnded || response.writableNeedDrain) return;
    const event = eventOf(JSON.stringify({ jsonrpc: '2.0', ...notification }));
    if (!response.headersSent) response.writeHead(200, EVENT_STREAM_HEADERS);
    response.write(event);
  };
}
