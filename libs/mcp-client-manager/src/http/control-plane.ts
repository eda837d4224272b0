import type { Clock, Random } from '@tablewise/kernel';
import axios, { isAxiosError } from 'axios';
import type { AxiosError, AxiosInstance, AxiosRequestConfig, AxiosResponse } from 'axios';
import axiosRetry from 'axios-retry';
import type { IAxiosRetryConfig } from 'axios-retry';
import type { Dispatcher } from 'undici';
import { exponentialBackoff } from '../resilience/backoff.ts';
import { underAbortSignal } from '../resilience/cancel-signal.ts';
import { DeadlinePolicy } from '../resilience/deadline-policy.ts';
import { retryAfterMs } from '../transport/retry-after.ts';
import { firstCause } from './first-cause.ts';
import { markNotSent, wasNotSent } from './not-sent.ts';
import { underName } from './under-name.ts';

/** The most of an answer that is worth reading; a Consul service of 1,000 instances is 1 MB. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
/** Between two tries to connect. */
const BACKOFF = { initialDelayMs: 100, maxDelayMs: 1_000 };
/** Statuses that say "not now", and with `Retry-After` when. */
const NOT_NOW = [429, 503];

export interface ControlPlaneRequest {
  readonly url: URL;
  /** What the server goes by where the URL holds its address. */
  readonly host?: string | undefined;
  /** Another peer named the URL: it is asked at a public address, or not at all. */
  readonly publicOnly?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** Makes it a POST, which is repeated only when it was certainly not sent. */
  readonly body?: string;
  /** Over all tries. */
  readonly timeoutMs: number;
  /** Tries after the first. */
  readonly retries: number;
  /** The longest `Retry-After` that is waited out; 0, the default, takes any answer as final. */
  readonly maxRetryAfterMs?: number;
}

/** An answer, whatever its status. Redirects are answers, never followed. */
export interface ControlPlaneReply {
  readonly status: number;
  readonly body: string;
  readonly header: (name: string) => string | undefined;
  readonly retryAfterMs?: number;
}

export interface ControlPlaneOptions {
  /** The shared sockets. */
  readonly dispatcher: Dispatcher;
  /** For requests that go to public addresses only; absent where none are made. */
  readonly publicOnly?: Dispatcher;
  readonly clock: Clock;
  /** The time of day: a `Retry-After` may be a date. */
  readonly wallClock: Pick<Clock, 'now'>;
  readonly random: Random;
}

/**
 * A request that nobody answered. Holds neither request nor headers, which may carry credentials.
 * Internal: whoever asked says in its own terms what that means.
 */
export class NoAnswerError extends Error {
  constructor(
    url: URL,
    reason: string,
    /** Whether any of it may have reached the peer. */
    readonly sent: boolean,
  ) {
    super(`${url.origin}${url.pathname}: ${reason}`);
    this.name = 'NoAnswerError';
  }
}

/**
 * Plain HTTP beside the calls: health resources, token endpoints, discovery. axios with axios-retry,
 * whose default would post again after a reset: here a failure to connect is always tried again, a
 * broken connection only for a GET, an answer only when it says when.
 */
export class ControlPlane {
  private readonly client: AxiosInstance;
  private readonly dispatcher: Dispatcher;
  private readonly publicOnly: Dispatcher | undefined;
  private readonly backoff: (attempt: number) => number;

  constructor(private readonly options: ControlPlaneOptions) {
    this.dispatcher = options.dispatcher.compose(markNotSent);
    this.publicOnly = options.publicOnly?.compose(markNotSent);
    this.client = axios.create({
      adapter: 'fetch',
      maxContentLength: MAX_ANSWER_BYTES,
      responseType: 'text',
      transformResponse: [],
    });
    axiosRetry(this.client);
    this.backoff = exponentialBackoff(BACKOFF, options.random);
  }

  /** @throws NoAnswerError, or the reason of the signal that aborted */
  send(request: ControlPlaneRequest, signal: AbortSignal): Promise<ControlPlaneReply> {
    const { url, timeoutMs } = request;
    const timeUp = (): Error => new NoAnswerError(url, `no answer within ${timeoutMs} ms`, true);
    const deadline = new DeadlinePolicy(timeoutMs, timeUp, this.options.clock);
    return deadline.execute(
      (inner) => underAbortSignal(inner, (own) => this.ask(request, own)),
      signal,
    );
  }

  private async ask(request: ControlPlaneRequest, signal: AbortSignal): Promise<ControlPlaneReply> {
    try {
      return this.reply(await this.client.request(this.configOf(request, signal)));
    } catch (error) {
      signal.throwIfAborted();
      if (isAxiosError<string>(error) && error.response) return this.reply(error.response);
      throw new NoAnswerError(request.url, firstCause(error), !wasNotSent(error));
    }
  }

  private configOf(request: ControlPlaneRequest, signal: AbortSignal): AxiosRequestConfig {
    const { url, host, headers, body, publicOnly = false } = request;
    const sockets = publicOnly ? this.publicOnly : this.dispatcher;
    if (sockets === undefined) throw new TypeError('no sockets for public addresses');
    const dispatcher = host === undefined ? sockets : sockets.compose(underName(host));
    return {
      fetchOptions: { dispatcher, redirect: 'manual' },
      url: url.href,
      method: body === undefined ? 'GET' : 'POST',
      signal,
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { data: body }),
      'axios-retry': this.retryOf(request, signal),
    };
  }

  private retryOf(request: ControlPlaneRequest, signal: AbortSignal): IAxiosRetryConfig {
    return {
      retries: request.retries,
      // The deadline covers all tries; no try has a timeout of its own to reset.
      shouldResetTimeout: true,
      retryCondition: (error) => this.mayRepeat(error, request),
      retryDelay: () => 0,
      // Waited here instead, on our clock and with an abort that ends it.
      onRetry: (retry, error) => this.options.clock.sleep(this.delayMs(retry, error), signal),
    };
  }

  private mayRepeat(error: AxiosError, request: ControlPlaneRequest): boolean {
    if (error.response !== undefined) {
      const waitMs = this.askedWait(error.response) ?? Infinity;
      return NOT_NOW.includes(error.response.status) && waitMs <= (request.maxRetryAfterMs ?? 0);
    }
    if (wasNotSent(error)) return true;
    return error.code === 'ERR_NETWORK' && request.body === undefined;
  }

  private delayMs(retry: number, error: AxiosError): number {
    if (error.response !== undefined) return this.askedWait(error.response) ?? 0;
    return wasNotSent(error) ? this.backoff(retry) : 0;
  }

  private reply(response: AxiosResponse<string>): ControlPlaneReply {
    const waitMs = this.askedWait(response);
    return {
      status: response.status,
      body: response.data,
      header: (name) => headerOf(response, name),
      ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
    };
  }

  private askedWait(response: AxiosResponse): number | undefined {
    return retryAfterMs(headerOf(response, 'retry-after'), this.options.wallClock.now());
  }
}

function headerOf(response: AxiosResponse, name: string): string | undefined {
  const value: unknown = response.headers[name];
  return typeof value === 'string' ? value : undefined;
}
