import { CancelledError, DeadlineExceededError } from '@tablewise/kernel';
import type { Token } from '../auth/token.ts';
import type { Outstanding } from '../fleet/balancing/endpoint-load.ts';
import type { Lane, PlaceRequest, Priority } from '../fleet/queue/lane.ts';
import type { ValidationListener } from '../pool/pool-settings.ts';
import { NEVER_CANCELLED } from '../resilience/cancel-signal.ts';
import type { CancelSignal, CancelSource } from '../resilience/cancel-signal.ts';
import type { CallSpan } from '../telemetry/call-tracer.ts';
import type { Attempt, AttemptProbe } from './attempt.ts';
import type { Bulkhead } from './bulkheads.ts';
import { checkContext, principalOf } from './call-context.ts';
import { callId } from './call-id.ts';
import type { CallContext, CallRequest } from './call-context.ts';
import { classify } from './classify.ts';
import type { Classification } from './classify.ts';

const NO_ATTEMPTS: readonly Attempt[] = [];

/** What a server knows of a call before it runs. */
export interface CallSettings {
  readonly requestTimeoutMs: number;
  readonly lane: Lane;
  readonly bulkhead: Bulkhead | undefined;
  /** Whether every endpoint was known to be down when the call began. */
  readonly startedDown: boolean;
}

/** What one call carries along while it runs. */
export class Call {
  readonly id = callId();
  readonly deadlineMs: number;
  readonly callerSignal: CancelSignal;
  readonly priority: Priority;
  readonly principal: string;
  readonly bulkhead: Bulkhead | undefined;
  readonly startedDown: boolean;
  /** Where it waits for a place: of its class, or of the one endpoint that it is bound to. */
  lane: Lane;
  /** Trace context for the server. */
  span: CallSpan | undefined;
  /** A lost session or an outdated list has been made good once: not again. */
  private wasHealed = false;
  /** Its token was refused once, and another asked for. */
  private hadAnotherToken = false;
  private hadMoreScopes = false;
  /** Each knows the one before: an array is two objects more. */
  private last: RunningAttempt | undefined;
  /** Both are known once it has ended. */
  durationMs = 0;
  attempts: readonly Attempt[] = NO_ATTEMPTS;

  /** @throws InvalidContextError */
  constructor(
    readonly request: CallRequest,
    readonly context: CallContext,
    settings: CallSettings,
    readonly startedAt: number,
  ) {
    checkContext(context);
    this.deadlineMs = context.deadlineMs ?? settings.requestTimeoutMs;
    this.callerSignal = context.signal ?? NEVER_CANCELLED;
    this.priority = context.priority ?? 'normal';
    this.principal = principalOf(context);
    this.lane = settings.lane;
    this.bulkhead = settings.bulkhead;
    this.startedDown = settings.startedDown;
  }

  get name(): string {
    return `${this.request.server}/${this.request.tool}`;
  }

  /** Where the last attempt went that found a place. */
  get lastEndpoint(): string | undefined {
    for (let one = this.last; one !== undefined; one = one.before)
      if (one.endpoint !== undefined) return one.endpoint;
    return undefined;
  }

  /** Where it was answered, which need not be where it was tried last; else that. */
  get endpoint(): string | undefined {
    for (let one = this.last; one !== undefined; one = one.before)
      if (one.wasAnswered) return one.endpoint;
    return this.lastEndpoint;
  }

  /** Whether its tool may, as far as its last attempt found out. */
  get mayRunTwice(): boolean {
    return this.last?.isRepeatable ?? true;
  }

  /** Whether the server may have seen it. */
  get wasMaybeSent(): boolean {
    for (let one = this.last; one !== undefined; one = one.before)
      if (one.wasMaybeSent) return true;
    return false;
  }

  get attemptsMade(): number {
    return this.last?.attempt ?? 0;
  }

  /** The attempt that failed with this error. */
  attemptOf(error: unknown): RunningAttempt | undefined {
    let one = this.last;
    while (one !== undefined && one.failure?.error !== error) one = one.before;
    return one ?? this.last;
  }

  begin(now: number, cause?: 'hedge'): RunningAttempt {
    const why = this.last === undefined ? undefined : 'retry';
    this.last = new RunningAttempt(this, now, this.last, cause ?? why);
    return this.last;
  }

  /** It found no place, and nobody is to hear of it. */
  withdraw(attempt: RunningAttempt): void {
    if (this.last === attempt) this.last = attempt.before;
  }

  /** What is still out now is `unanswered`. */
  end(now: number): void {
    this.durationMs = now - this.startedAt;
    const attempts: Attempt[] = [];
    for (let one = this.last; one !== undefined; one = one.before) attempts.push(one.at(now));
    if (attempts.length > 1) attempts.reverse();
    this.attempts = attempts;
  }

  /** True the first time. */
  takeOnce(chance: 'wasHealed' | 'hadAnotherToken' | 'hadMoreScopes'): boolean {
    const isFirst = !this[chance];
    this[chance] = true;
    return isFirst;
  }

  timeUp(givenMs: number): Error {
    return new DeadlineExceededError(this.name, Math.round(givenMs));
  }

  /** Whatever happened on the way: a caller who left has cancelled. */
  orCancellation(error: unknown): unknown {
    return this.callerSignal.aborted ? new CancelledError(this.name, error) : error;
  }
}

/** An attempt while it runs. It asks for a place, then is what its endpoint has out. */
export class RunningAttempt
  implements PlaceRequest, Outstanding<RunningAttempt>, ValidationListener
{
  previous: RunningAttempt | undefined = undefined;
  next: RunningAttempt | undefined = undefined;
  endpoint: string | undefined;
  private picked: string | undefined;
  sentAt = 0;
  queuedBehind = 0;
  /** Whether the tool may run twice; nothing can have run until it was sent. */
  isRepeatable = true;
  /** It is what finds out whether an endpoint that was given up serves again. */
  isTrial = false;
  /** Of the endpoint's breaker. */
  pass = 0;
  /** What it goes by, at a server that wants tokens. */
  token: Token | undefined;
  /** Ends this attempt alone; only where another could take its place. */
  cancel: CancelSource | undefined;
  /** It has been out for far longer than its tool's calls are, and that was seen. */
  isStalled = false;
  /** Why it failed, and what that means; whether what stood in its way is out of it is in `isMended`. */
  failure: { readonly error: unknown; readonly means: Classification } | undefined;
  isMended = false;
  private outcome: string | undefined;
  private endedAt = 0;
  private probes: AttemptProbe[] | undefined;
  /** Counts from 1. */
  readonly attempt: number;

  constructor(
    readonly call: Call,
    readonly startedAt: number,
    /** Of the same call. */
    readonly before: RunningAttempt | undefined,
    /** Why it is made, where that is not the picker's to say. */
    readonly cause?: 'hedge' | 'retry',
  ) {
    this.attempt = (before?.attempt ?? 0) + 1;
  }

  get lane(): Lane {
    return this.call.lane;
  }

  get priority(): Priority {
    return this.call.priority;
  }

  get principal(): string {
    return this.call.principal;
  }

  /** It has a place. */
  place(endpoint: string, picked: string, now: number): void {
    this.endpoint = endpoint;
    this.picked = picked;
    this.sentAt = now;
  }

  get wasPlaced(): boolean {
    return this.endpoint !== undefined;
  }

  /** Whether the server may have seen it; what came before it, such as a handshake, does not count. */
  get wasMaybeSent(): boolean {
    return this.wasPlaced && (this.failure?.means.wasSent ?? true);
  }

  get wasAnswered(): boolean {
    return this.outcome === 'answered';
  }

  /** How long the endpoint has had it, ms. */
  heldMs(now: number): number {
    return now - this.sentAt;
  }

  validated(durationMs: number, succeeded: boolean): void {
    this.probes ??= [];
    this.probes.push({ of: 'connection', durationMs, succeeded });
  }

  /** The first end counts: whoever comes later only passes it on. */
  end(outcome: string, now: number): void {
    if (this.outcome !== undefined) return;
    this.outcome = outcome;
    this.endedAt = now;
  }

  /** Judged once, by whoever sees the error first. */
  fail(error: unknown, hadItsTime = false): Classification {
    if (this.failure !== undefined && this.failure.error === error) return this.failure.means;
    const means = classify(error, hadItsTime);
    this.failure = { error, means };
    return means;
  }

  at(now: number): Attempt {
    const { attempt, endpoint, picked, queuedBehind, probes, startedAt } = this;
    const until = this.outcome === undefined ? now : this.endedAt;
    const queuedMs = (endpoint === undefined ? until : this.sentAt) - startedAt;
    const durationMs = until - startedAt;
    const afterMs = startedAt - this.call.startedAt;
    const outcome = this.outcome ?? 'unanswered';
    const told = { attempt, afterMs, queuedMs, queuedBehind, durationMs, outcome };
    if (endpoint === undefined || picked === undefined) return told;
    // As nearly always, and so without a copy.
    return probes === undefined
      ? { attempt, afterMs, endpoint, picked, queuedMs, queuedBehind, durationMs, outcome }
      : { ...told, endpoint, picked, probes };
  }
}
