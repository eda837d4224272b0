import { messageOf } from '@tablewise/kernel';
import { isUp } from './health-state.ts';
import type { HealthState } from './health-state.ts';
import type { BreakerState } from '../resilience/breaker-state.ts';
import { Ring } from '../telemetry/ring.ts';
import { reportBreaker } from './report-breaker.ts';
import type { Frame } from './report-breaker.ts';
import type { ServerResources } from '../fleet/server-resources.ts';
import type { ToolChange } from '../fleet/tool-pins.ts';

/** How many frames of its calls are told when a breaker opens. */
const FRAMES_KEPT = 64;

/** Tells, in events and logs, what becomes of one endpoint. */
export class EndpointReporter {
  private readonly frames = new Ring<Frame>(FRAMES_KEPT);
  private readonly at: { readonly server: string; readonly endpoint: string };

  constructor(
    server: string,
    endpoint: string,
    private readonly resources: Pick<ServerResources, 'events' | 'logger'>,
  ) {
    this.at = { server, endpoint };
  }

  connected(era: string): void {
    this.resources.events.emit('client:connected', { ...this.at, era });
  }

  creationFailed(error: unknown): void {
    this.resources.events.emit('client:creation-failed', { ...this.at, error: messageOf(error) });
  }

  disconnected(): void {
    this.resources.events.emit('client:disconnected', this.at);
  }

  /** It broke by itself; that it is closed is told when it is. */
  lost(reason: Error): void {
    const { events, logger } = this.resources;
    logger.warn({ ...this.at, reason: reason.message }, 'connection was lost');
    events.emit('client:error', { ...this.at, error: reason.message });
  }

  replacementFailed(error: unknown): void {
    const { events } = this.resources;
    events.emit('client:replacement-failed', { ...this.at, error: messageOf(error) });
  }

  disconnectFailed(error: unknown): void {
    this.resources.events.emit('client:disconnect-error', { ...this.at, error: messageOf(error) });
  }

  checked(durationMs: number, succeeded: boolean): void {
    this.resources.events.emit('health-check', { ...this.at, durationMs, succeeded });
  }

  notified(notification: { readonly method: string; readonly params?: object }): void {
    this.resources.events.emit('notification', { ...this.at, ...notification });
  }

  /** Tools that break the protocol's rules are left out, and somebody should know. */
  listed(rejected: readonly { readonly name: string; readonly reason: string }[]): void {
    if (rejected.length === 0) return;
    this.resources.logger.warn({ ...this.at, rejected }, 'tools are left out of the list');
  }

  /** Whoever chooses tools by their descriptions may be led astray by other ones. */
  toolsChanged(changes: readonly ToolChange[]): void {
    if (changes.length === 0) return;
    const fields = { ...this.at, changes };
    this.resources.events.emit('tools:changed', fields);
    this.resources.logger.warn(fields, 'tools are not what they were');
  }

  healthChanged(from: HealthState, to: HealthState, error: string | undefined): void {
    const { events, logger } = this.resources;
    if (to.kind === 'unhealthy' && to.consecutiveSuccesses === 1)
      events.emit('client:recovering', this.at);
    if (from.kind === 'unhealthy' && error !== undefined)
      events.emit('client:recovery-failed', { ...this.at, error });
    if (from.kind === to.kind) return;
    const change = { ...this.at, from: from.kind, to: to.kind };
    if (!isUp(to)) {
      const why = error === undefined ? {} : { error };
      events.emit('client:unhealthy', { ...this.at, from: from.kind, ...why });
      logger.warn({ ...change, error }, 'endpoint is unhealthy');
    } else if (to.kind === 'healthy') {
      events.emit('client:healthy', this.at);
      if (from.kind === 'unhealthy') events.emit('client:recovered', this.at);
      logger.info(change, 'endpoint is healthy');
    } else logger.info({ ...change, error }, 'endpoint is degraded');
  }

  breakerChanged(purpose: string, from: BreakerState, to: BreakerState): void {
    const change = { ...this.at, purpose, from: from.kind, to: to.kind };
    reportBreaker(this.resources, change, [...this.frames]);
  }

  /** Of its calls, to be told when a breaker opens. */
  record(frame: Frame): void {
    this.frames.add(frame);
  }

  /** A caller's idle connection had to make room for another's. */
  evicted(): void {
    this.resources.events.emit('client:evicted', this.at);
  }

  ejected(reason: string, ejectionMs: number): void {
    const fields = { ...this.at, reason, ejectionMs };
    this.resources.events.emit('ejected', fields);
    this.resources.logger.warn(fields, 'endpoint is ejected: an outlier');
  }
}
