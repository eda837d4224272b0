import { randomUUID } from 'node:crypto';
import { UNCHECKED } from './access/principal.ts';
import type { Principal } from './access/principal.ts';
import { textFormOf } from './text-form.ts';
import type { TextForm } from './text-form.ts';
import type { LogLevel, TraceContext } from './tool-context.ts';

/** Something said to the client before the result. */
export interface CallNotification {
  readonly method: 'notifications/progress' | 'notifications/message';
  readonly params: Readonly<Record<string, unknown>>;
}

/** Where a call comes from: all that a transport knows of it beside tool and arguments. */
export interface CallOrigin {
  readonly signal: AbortSignal;
  readonly principal: Principal;
  readonly requestId: string;
  readonly traceContext: TraceContext | undefined;
  readonly text: TextForm;
  /** `_meta` of the message. */
  readonly meta: Readonly<Record<string, unknown>>;
  /** Only a client that gave one is told of progress. */
  readonly progressToken: string | number | undefined;
  /** The least severe level that the client listens to; it hears nothing where there is none. */
  readonly logLevel: LogLevel | undefined;
  /** Never throws; drops what the client is too slow to read. */
  readonly notify: (notification: CallNotification) => void;
}

/** Who asks, and waits for the answer. */
export type Caller = Pick<CallOrigin, 'signal' | 'notify' | 'principal'>;

/** The parts of a transport's request that an origin is read from. */
interface OriginParts {
  readonly caller: Caller;
  /** `_meta` of the message. */
  readonly meta: Readonly<Record<string, unknown>>;
  /** Of HTTP, by their names in lower case. */
  readonly header: (name: string) => unknown;
  readonly logLevel: LogLevel | undefined;
}

/** What an id may hold so that it is safe in a log line. */
const SANE_ID = /^[A-Za-z0-9._:-]{1,128}$/;
const TRACEPARENT = /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/;

/** A call that came with a request. */
export class RequestOrigin implements CallOrigin {
  readonly principal: Principal;
  readonly requestId: string;
  readonly traceContext: TraceContext | undefined;
  readonly text: TextForm;
  readonly meta: CallOrigin['meta'];
  readonly progressToken: string | number | undefined;
  readonly logLevel: LogLevel | undefined;
  readonly notify: Caller['notify'];
  private readonly caller: Caller;

  constructor({ caller, meta, header, logLevel }: OriginParts) {
    const { progressToken } = meta;
    const given = header('x-request-id');
    this.caller = caller;
    this.principal = caller.principal;
    this.requestId = typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID();
    // A message says more than the request that carries it: that may have come through a proxy.
    this.traceContext = traceContextIn((name) => meta[name]) ?? traceContextIn(header);
    this.text = textFormOf(meta);
    this.meta = meta;
    this.progressToken = isProgressToken(progressToken) ? progressToken : undefined;
    this.logLevel = logLevel;
    this.notify = caller.notify;
  }

  /** Not before somebody asks: to make a signal takes longer than all else here. */
  get signal(): AbortSignal {
    return this.caller.signal;
  }
}

/** Of a call in the same process: nobody listens to it, and nobody can cancel it. */
export function localOrigin(): CallOrigin {
  return {
    signal: new AbortController().signal,
    principal: UNCHECKED,
    requestId: randomUUID(),
    traceContext: undefined,
    text: 'json',
    meta: {},
    progressToken: undefined,
    logLevel: undefined,
    notify: () => undefined,
  };
}

function traceContextIn(field: (name: string) => unknown): TraceContext | undefined {
  const traceparent = field('traceparent');
  if (typeof traceparent !== 'string' || !TRACEPARENT.test(traceparent)) return undefined;
  const tracestate = field('tracestate');
  return { traceparent, ...(typeof tracestate === 'string' && { tracestate }) };
}

function isProgressToken(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
