import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { ExchangeFailure } from './exchange-failure.ts';
import type { ReplyReader } from './reply-reader.ts';

export interface ExchangeRequest {
  readonly url: URL;
  readonly method: 'POST' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Chooses how to read a reply once its status and headers are in. */
export type ReaderFactory<T> = (status: number, headers: IncomingHttpHeaders) => ReplyReader<T>;

/**
 * One HTTP request on the shared sockets. Resolves as soon as the reader has its answer, which may
 * be before the stream ends. Redirects are answers, never followed.
 * @throws ExchangeFailure `not-sent` when no byte can have left, `lost` when some may have
 * @throws the signal's reason once it aborts; the socket is freed at once
 */
export function exchange<T>(
  dispatcher: Dispatcher,
  request: ExchangeRequest,
  read: ReaderFactory<T>,
  signal: AbortSignal,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const handler = new ExchangeHandler(request.url, read, signal, { resolve, reject });
    if (!handler.begin()) return;
    dispatcher.dispatch(
      {
        origin: request.url.origin,
        path: request.url.pathname + request.url.search,
        method: request.method,
        headers: request.headers,
        body: request.body ?? null,
      },
      handler,
    );
  });
}

interface Outcome<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/** A stream that goes on after its answer holds a socket: it gets this much more, then none. */
const MAX_TRAILING_BYTES = 64 * 1024;

class ExchangeHandler<T> implements Dispatcher.DispatchHandler {
  private controller: Dispatcher.DispatchController | undefined;
  private reader: ReplyReader<T> | undefined;
  private settled = false;
  private trailingBytes = 0;

  constructor(
    private readonly url: URL,
    private readonly read: ReaderFactory<T>,
    private readonly signal: AbortSignal,
    private readonly outcome: Outcome<T>,
  ) {}

  /** False when the caller has already left: nothing is to be sent. */
  begin(): boolean {
    if (this.signal.aborted) {
      this.outcome.reject(this.signal.reason);
      return false;
    }
    this.signal.addEventListener('abort', this.abort, { once: true });
    return true;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    // An abort that came while the request was still queued could not reach a socket until now.
    if (this.signal.aborted) controller.abort(new Error('aborted before it was sent'));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    if (status < 200) return;
    this.attempt(() => {
      this.reader = this.read(status, headers);
    });
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.settled) {
      this.trailingBytes += chunk.length;
      if (this.trailingBytes > MAX_TRAILING_BYTES) controller.abort(new Error('answer is in'));
      return;
    }
    this.attempt(() => {
      const answer = this.reader?.push(chunk);
      if (answer !== undefined) this.settle(() => this.outcome.resolve(answer.value));
    });
  }

  onResponseEnd(): void {
    this.attempt(() => {
      if (this.settled || this.reader === undefined) return;
      const value = this.reader.end();
      this.settle(() => this.outcome.resolve(value));
    });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    const kind = this.controller === undefined ? 'not-sent' : 'lost';
    const message = `${this.url.origin}: ${error.message || error.name}`;
    this.fail(new ExchangeFailure(message, { kind }, error));
  }

  private readonly abort = (): void => {
    this.fail(this.signal.reason);
    this.controller?.abort(new Error('aborted'));
  };

  /** A reader refuses by throwing; the rest of its reply is not worth a socket. */
  private attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.fail(error);
      this.controller?.abort(new Error('reply refused'));
    }
  }

  private fail(reason: unknown): void {
    this.settle(() => {
      this.outcome.reject(reason);
    });
  }

  private settle(act: () => void): void {
    if (this.settled) return;
    this.settled = true;
    this.signal.removeEventListener('abort', this.abort);
    act();
  }
}
