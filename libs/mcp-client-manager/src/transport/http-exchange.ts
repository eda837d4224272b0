import type { IncomingHttpHeaders } from 'node:http';
import type { Clock, Timer } from '@tablewise/kernel';
import type { Dispatcher } from 'undici';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { ExchangeFailure } from './exchange-failure.ts';
import type { ExchangeRequest } from './exchange-request.ts';
import { Redirection, isRedirect } from './redirection.ts';
import type { ReplyReader } from './reply-reader.ts';

/**
 * One HTTP request on the shared sockets. Resolves as soon as the reader has its answer, which may
 * be before the stream ends. Redirects are followed within the origin, where they keep the message.
 * @throws ExchangeFailure `not-sent` when no byte can have left, `lost` when some may have
 * @throws the signal's reason once it aborts; the socket is freed at once
 */
export function exchange<T>(
  { dispatcher, clock }: Channel,
  request: ExchangeRequest,
  reader: ReplyReader<T>,
  signal: CancelSignal,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const outcome = { resolve, reject };
    new ExchangeHandler(dispatcher, request, { reader, signal, outcome, clock }).begin();
  });
}

/** What an exchange goes over. */
export interface Channel {
  readonly dispatcher: Dispatcher;
  readonly clock: Pick<Clock, 'after'>;
}

interface Outcome<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

interface ExchangeParts<T> {
  readonly reader: ReplyReader<T>;
  readonly signal: CancelSignal;
  readonly outcome: Outcome<T>;
  readonly clock: Channel['clock'];
}

/** A stream that goes on after its answer holds a socket: it gets this much more, then none. */
const MAX_TRAILING_BYTES = 64 * 1024;
const MAX_TRAILING_MS = 1_000;
/** Nobody here decodes, so nobody may encode. */
const UNCODED = ['accept-encoding', 'identity'];

class ExchangeHandler<T> implements Dispatcher.DispatchHandler {
  private controller: Dispatcher.DispatchController | undefined;
  private settled = false;
  private trailingBytes = 0;
  private trailing: Timer | undefined;
  private redirection: Redirection | undefined;
  /** Where the reply that is being read sends us. */
  private next: ExchangeRequest | undefined;
  private readonly reader: ReplyReader<T>;
  private readonly signal: CancelSignal;
  private readonly outcome: Outcome<T>;
  private readonly clock: Channel['clock'];

  constructor(
    private readonly dispatcher: Dispatcher,
    private request: ExchangeRequest,
    { reader, signal, outcome, clock }: ExchangeParts<T>,
  ) {
    this.reader = reader;
    this.signal = signal;
    this.outcome = outcome;
    this.clock = clock;
  }

  /** Sends nothing when the caller has already left. */
  begin(): void {
    if (this.signal.aborted) {
      this.outcome.reject(this.signal.reason);
      return;
    }
    this.signal.addEventListener('abort', this.abort);
    this.send();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    // An abort that came while the request was still queued could not reach a socket until now.
    if (this.signal.aborted) controller.abort(new Error('aborted before it was sent'));
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    if (status < 200) return;
    try {
      if (isRedirect(status)) this.redirect(controller, status, headers.location);
      else this.answered(controller, this.reader.start(status, headers));
    } catch (error) {
      this.refuse(controller, error);
    }
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.settled || this.next !== undefined) {
      this.trailingBytes += chunk.length;
      if (this.trailingBytes > MAX_TRAILING_BYTES) controller.abort(new Error('answer is in'));
      return;
    }
    try {
      this.answered(controller, this.reader.push(chunk));
    } catch (error) {
      this.refuse(controller, error);
    }
  }

  onResponseEnd(): void {
    this.trailing?.cancel();
    if (this.settled || this.goOn()) return;
    try {
      this.succeed(this.reader.end());
    } catch (error) {
      this.fail(error);
    }
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.trailing?.cancel();
    if (this.settled || this.goOn()) return;
    const kind = this.controller === undefined ? 'not-sent' : 'lost';
    const message = `${this.request.origin}: ${error.message || error.name}`;
    this.fail(new ExchangeFailure(message, { kind }, error));
  }

  private send(): void {
    const { request } = this;
    const { host, headers } = request;
    const all = UNCODED.concat(host === undefined ? headers : ['host', host, ...headers]);
    this.dispatcher.dispatch({ ...request, headers: all }, this);
  }

  private redirect(
    controller: Dispatcher.DispatchController,
    status: number,
    location: string | undefined,
  ): void {
    this.redirection ??= new Redirection();
    this.next = this.redirection.follow(this.request, status, location);
    this.limitTrailing(controller);
  }

  private answered(
    controller: Dispatcher.DispatchController,
    answer: { readonly value: T } | undefined,
  ): void {
    if (answer === undefined) return;
    this.succeed(answer.value);
    this.limitTrailing(controller);
  }

  /** What comes after the answer is read so that the socket can be used again, but not for ever. */
  private limitTrailing(controller: Dispatcher.DispatchController): void {
    this.trailing = this.clock.after(MAX_TRAILING_MS, () => {
      controller.abort(new Error('answer is in'));
    });
  }

  /** Once the reply is over that redirects: nothing has been run, and the socket is free again. */
  private goOn(): boolean {
    const { next } = this;
    if (next === undefined) return false;
    this.next = undefined;
    this.controller = undefined;
    this.trailingBytes = 0;
    this.request = next;
    this.send();
    return true;
  }

  private readonly abort = (): void => {
    this.fail(this.signal.reason);
    this.controller?.abort(new Error('aborted'));
  };

  /** A reader refuses by throwing; the rest of its reply is not worth a socket. */
  private refuse(controller: Dispatcher.DispatchController, reason: unknown): void {
    this.fail(reason);
    controller.abort(new Error('reply refused'));
  }

  private succeed(value: T): void {
    if (this.settled) return;
    this.settle();
    this.outcome.resolve(value);
  }

  private fail(reason: unknown): void {
    if (this.settled) return;
    this.settle();
    this.outcome.reject(reason);
  }

  private settle(): void {
    this.settled = true;
    this.signal.removeEventListener('abort', this.abort);
  }
}
