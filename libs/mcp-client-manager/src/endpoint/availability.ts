import { messageOf } from '@tablewise/kernel';
import type { Classification } from '../call/classify.ts';
import type { ServerSettings } from '../options/manager-options.ts';
import { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import type { ServerResources } from '../fleet/server-resources.ts';
import { AdminState } from './admin-state.ts';
import { EndpointHealth } from './endpoint-health.ts';
import type { Observation } from './endpoint-health.ts';
import type { EndpointReporter } from './endpoint-reporter.ts';
import { Rest } from './rest.ts';

export interface AvailabilityParts {
  readonly name: string;
  readonly settings: ServerSettings;
  readonly resources: Pick<ServerResources, 'clock'>;
  readonly reporter: EndpointReporter;
  /** Calls may go there from now on, or no longer. */
  readonly onChange: (isUp: boolean) => void;
}

/** What goes there, and how it was let in. */
export interface Visit {
  readonly isTrial: boolean;
  /** Of the breaker. */
  pass: number;
}

/**
 * Whether calls should go to an endpoint, in one place: what an operator wants, what checks and calls
 * found, what its breakers say, and whether it asked to be left alone.
 */
export class Availability {
  readonly admin = new AdminState();
  readonly health: EndpointHealth;
  readonly breaker: CircuitBreaker;
  readonly connectBreaker: CircuitBreaker;
  readonly rest: Rest;
  /** One call is out to find out whether it serves again. */
  private isTrialOut = false;
  private wasUp = true;

  constructor(private readonly parts: AvailabilityParts) {
    const { settings, resources, reporter } = parts;
    this.rest = new Rest(resources.clock);
    this.health = new EndpointHealth(settings.health, resources.clock, (from, to, error) => {
      reporter.healthChanged(from, to, error);
    });
    this.breaker = this.createBreaker('call');
    this.connectBreaker = this.createBreaker('connect');
  }

  get isUp(): boolean {
    return (
      this.admin.isReady &&
      this.health.isUp &&
      this.breaker.allows &&
      this.connectBreaker.allows &&
      this.rest.leftMs === 0
    );
  }

  /** Nothing is left of its trouble: the last check found it up, and not only beginning to be. */
  get isWell(): boolean {
    return this.isUp && this.health.kind === 'healthy';
  }

  /**
   * It is down, and only its health resource says when it is back: a server that has just started
   * answers calls, too, before it can serve them.
   */
  get awaitsCheck(): boolean {
    return this.parts.settings.health.path !== undefined && !this.health.isUp;
  }

  /** Where nothing is up: whether one call may try it all the same. */
  get isOpenToTrial(): boolean {
    const isProbeOut = this.isTrialOut || this.breaker.isProbing || this.connectBreaker.isProbing;
    return this.admin.isReady && !isProbeOut && this.rest.leftMs === 0;
  }

  /** A call goes there. Every `enter` is followed by one `answered` or `failed`. */
  enter(visit: Visit): void {
    if (visit.isTrial) {
      this.isTrialOut = true;
      this.letProbe();
    }
    visit.pass = this.breaker.enter();
  }

  /** The handshake is the first answer: one call that fails after it does not make the server down. */
  connected(durationMs: number): void {
    if (this.health.kind === 'unknown' && !this.awaitsCheck)
      this.health.observe({ finding: 'answered', durationMs });
  }

  answered(visit: Visit, durationMs: number, now: number): void {
    this.leave(visit);
    this.breaker.succeeded(visit.pass);
    if (!this.awaitsCheck) this.health.observe({ finding: 'answered', durationMs }, now);
    this.update();
  }

  /** `wasConnected`: it failed on a connection, not for want of one, which is the other breaker's. */
  failed(visit: Visit, error: unknown, means: Classification, wasConnected: boolean): void {
    this.leave(visit);
    const { pass } = visit;
    if (means.answered) this.breaker.succeeded(pass);
    else if (means.fault === 'endpoint' && wasConnected) this.breaker.failed(pass);
    else this.breaker.abandoned(pass);
    if (means.fault === 'endpoint')
      this.health.observe({
        finding: means.isGone ? 'gone' : 'failed',
        error: messageOf(error),
      });
    this.update();
  }

  /** A check is about to begin: what it may have to open is the probe of the one breaker. */
  beginCheck(): void {
    this.connectBreaker.probeNow();
  }

  /** A check came to an end. One that was answered lets a call through to find out more. */
  checked(observation: Observation): void {
    this.health.observe(observation);
    if (observation.finding === 'answered') this.letProbe();
    this.update();
  }

  /** It gets no calls before it has answered a check: what was known of it is too old, or nothing is. */
  distrust(): void {
    this.health.distrust();
    this.update();
  }

  reset(): void {
    this.breaker.reset();
    this.connectBreaker.reset();
    this.rest.end();
    this.update();
  }

  /** Something that is part of it has changed. */
  update(): void {
    const { isUp } = this;
    if (isUp === this.wasUp) return;
    this.wasUp = isUp;
    this.parts.onChange(isUp);
  }

  /** Calls that went there before the trial come back meanwhile, and do not end it. */
  private leave({ isTrial }: Visit): void {
    if (isTrial) this.isTrialOut = false;
  }

  private letProbe(): void {
    this.breaker.probeNow();
    this.connectBreaker.probeNow();
  }

  private createBreaker(purpose: 'call' | 'connect'): CircuitBreaker {
    const { name, settings, resources, reporter } = this.parts;
    return new CircuitBreaker({
      ...settings.breaker,
      name: `${settings.name} at ${name}, ${purpose}`,
      clock: resources.clock,
      onChange: (from, to) => {
        reporter.breakerChanged(purpose, from, to);
        this.update();
      },
    });
  }
}
