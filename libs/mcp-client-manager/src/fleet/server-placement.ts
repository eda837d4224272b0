import type { Bulkhead } from '../call/bulkheads.ts';
import { NoEndpointError, RestingError } from '../call/call-errors.ts';
import type { Call, RunningAttempt } from '../call/call.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import type { ServerSettings } from '../options/manager-options.ts';
import { AcquireTimeoutError } from '../pool/acquire-timeout.error.ts';
import { QueueFullError } from '../pool/queue-full.error.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { CircuitOpenError } from '../resilience/circuit-open.error.ts';
import type { Placement } from './call-runner.ts';
import type { EndpointSet } from './endpoint-set.ts';
import { Lane } from './queue/lane.ts';
import { PlaceQueue } from './queue/place-queue.ts';
import type { QueueStats, Refusal } from './queue/place-queue.ts';
import { ServerPicker } from './server-picker.ts';
import type { ServerResources } from './server-resources.ts';

/** Where nothing is up: how long a call waits for the one that tries, ms. */
const TRIAL_WAIT_MS = 1_000;

/**
 * Gives the calls of one server their places: at an endpoint that is up and has one, else in the one
 * queue for whichever is free first. A call that is bound to an endpoint waits for that one alone.
 * Where nothing is up, one call at a time tries each endpoint, whatever its breaker says.
 */
export class ServerPlacement implements Placement {
  /** How often a call found no place. */
  exhausted = 0;
  private readonly queue: PlaceQueue<RunningAttempt, Endpoint>;
  private readonly picker: ServerPicker;
  private readonly lane = new Lane();
  /** The lanes of calls that are bound to an endpoint. */
  private readonly bound = new WeakMap<Lane, Endpoint>();
  private trials = 0;

  constructor(
    private readonly settings: ServerSettings,
    private readonly resources: ServerResources,
    private readonly set: EndpointSet,
    private readonly onTaken: () => void,
  ) {
    const { clock } = resources;
    this.picker = new ServerPicker(settings, resources);
    this.queue = new PlaceQueue({
      maxWaiters: settings.pool.maxWaiters,
      clock,
      take: (attempt) => this.take(attempt),
      refusal: (refusal) => this.refusal(refusal),
    });
  }

  get stats(): QueueStats {
    return this.queue.stats();
  }

  laneOf(bulkhead: Bulkhead | undefined): Lane {
    return bulkhead?.lane ?? this.lane;
  }

  requireEndpoint(): void {
    if (this.set.inService.length === 0) throw this.noEndpoint();
  }

  othersUp(endpoint: string | undefined): boolean {
    return this.set.inService.some(({ name, isUp }) => name !== endpoint && isUp);
  }

  hasAlternative(endpoint: string | undefined): boolean {
    // Where nothing is up and somebody tries another at the moment, that is waited for, once.
    const waits = endpoint !== undefined && !this.isUp;
    return this.set.inService.some(
      (other) =>
        other.name !== endpoint &&
        (other.isUp || other.isOpenToTrial || (waits && other.restMs === 0)),
    );
  }

  tryTake(attempt: RunningAttempt): Endpoint | undefined {
    this.bind(attempt.call);
    return this.queue.tryTake(attempt);
  }

  async wait(attempt: RunningAttempt, signal: CancelSignal): Promise<Endpoint> {
    const { clock } = this.resources;
    this.exhausted++;
    attempt.queuedBehind = this.queue.pending;
    const { queueTimeoutMs = this.settings.pool.acquireTimeoutMs } = attempt.call.context;
    try {
      this.refuseWhileAllRest();
      if (this.isUp) return await this.queue.wait(attempt, queueTimeoutMs, signal);
      for (const endpoint of this.set.inService) endpoint.suspect(true);
      return await this.queue.wait(attempt, Math.min(queueTimeoutMs, TRIAL_WAIT_MS), signal);
    } catch (error) {
      const { outcome } = attempt.fail(error);
      if (!signal.aborted) attempt.end(outcome, clock.now());
      throw error;
    }
  }

  /** A place has become free, or an endpoint is up, or the last one gone: whoever waits is told. */
  admit(): void {
    if (this.set.inService.length > 0) this.queue.admit();
    else this.queue.refuseAll(() => this.noEndpoint());
  }

  /** An endpoint that is new, or was out, begins with a small share. */
  returned(endpoint: Endpoint): void {
    this.picker.returned(endpoint);
  }

  close(reason: Error): void {
    this.queue.close(reason);
  }

  private get isUp(): boolean {
    return this.set.inService.some((endpoint) => endpoint.isUp);
  }

  private bind(call: Call): void {
    const { conversationId, affinityKey = conversationId } = call.context;
    if (affinityKey === undefined) return;
    const endpoint = this.picker.seat(this.set.inService, affinityKey, this.avoided(call));
    call.lane = endpoint?.laneOf(call.bulkhead) ?? this.laneOf(call.bulkhead);
    if (endpoint !== undefined) this.bound.set(call.lane, endpoint);
  }

  private avoided(call: Call): Endpoint | undefined {
    const last = call.lastEndpoint;
    return last === undefined ? undefined : this.set.find(last);
  }

  private take(attempt: RunningAttempt): Endpoint | undefined {
    const { call } = attempt;
    const callClass = call.bulkhead;
    const bound = this.bound.get(call.lane);
    const avoid = this.avoided(call);
    // Health overrides affinity, and so does an operator.
    if (bound?.isUp === true && bound !== avoid)
      return bound.accepts(callClass) ? this.grab(bound, attempt, 'affinity') : undefined;
    const wish = { avoid, callClass };
    const picked = this.picker.pick(this.set.inService, wish, call.context.requirements);
    const isHedge = attempt.cause === 'hedge';
    if (picked !== undefined && picked.endpoint !== avoid)
      return this.grab(picked.endpoint, attempt, attempt.cause ?? picked.why);
    if (isHedge || (picked === undefined && this.isUp)) return undefined;
    // What failed just now is the only one that is up, if any is: another may be back by now.
    const isLast = picked === undefined && !this.hasAlternative(avoid?.name);
    const trial = this.trial(avoid) ?? (isLast ? this.trial(undefined) : undefined);
    if (trial === undefined)
      return picked && this.grab(picked.endpoint, attempt, attempt.cause ?? picked.why);
    attempt.isTrial = true;
    return this.grab(trial, attempt, 'trial');
  }

  /** One that is down and that nobody tries at the moment; they take turns. */
  private trial(avoid: Endpoint | undefined): Endpoint | undefined {
    const open = this.set.inService.filter(
      (endpoint) => endpoint !== avoid && !endpoint.isUp && endpoint.isOpenToTrial,
    );
    return open[this.trials++ % open.length];
  }

  private grab(endpoint: Endpoint, attempt: RunningAttempt, why: string): Endpoint {
    endpoint.take(attempt, why);
    this.onTaken();
    return endpoint;
  }

  private noEndpoint(): NoEndpointError {
    const drained = this.set.all.map(({ name }) => name);
    return new NoEndpointError(this.settings.name, drained, this.settings.retry.maxDelayMs);
  }

  /** Where all have said when to come back, nobody has to wait to hear it. */
  private refuseWhileAllRest(): void {
    const rests = this.set.inService.map(({ restMs }) => restMs);
    const leastMs = Math.min(...rests);
    if (leastMs > 0) throw new RestingError(this.settings.name, leastMs);
  }

  private refusal(refusal: Refusal): Error {
    const { name } = this.settings;
    if (!this.isUp) return new CircuitOpenError(`${name}, every endpoint`, TRIAL_WAIT_MS);
    const states = this.set.all.map(({ state }) => state.limit);
    const occupancy = {
      maxSize: states.reduce((sum, { maxSize }) => sum + maxSize, 0),
      leased: states.reduce((sum, { leased }) => sum + leased, 0),
      pending: this.queue.pending,
    };
    return refusal.kind === 'full'
      ? new QueueFullError(name, occupancy)
      : new AcquireTimeoutError(name, refusal.waitedMs, occupancy);
  }
}
