import type { RunningAttempt } from '../call/call.ts';
import type { EndpointLoad } from '../fleet/balancing/endpoint-load.ts';
import type { ServerSettings } from '../options/manager-options.ts';
import type { LeaseEnd } from '../pool/lease.ts';
import type { TrafficMeter } from '../telemetry/history/traffic-meter.ts';
import type { Availability } from './availability.ts';
import type { EndpointProbe } from './endpoint-probe.ts';
import type { EndpointReporter } from './endpoint-reporter.ts';
import type { EndpointSessions } from './endpoint-sessions.ts';

interface FeedbackParts {
  readonly load: EndpointLoad<RunningAttempt>;
  readonly traffic: TrafficMeter;
  readonly availability: Availability;
  readonly sessions: EndpointSessions;
  readonly prober: EndpointProbe;
  readonly reporter: EndpointReporter;
  readonly onAnswered: (tool: string, durationMs: number) => void;
  /** The endpoint is to be looked at; urgently where no other is left. */
  readonly onDoubt: (isUrgent: boolean) => void;
}

/** How an attempt failed, as its endpoint saw it. */
interface FailedAttempt {
  readonly error: unknown;
  readonly wasAborted: boolean;
  readonly wasConnected: boolean;
}

/**
 * What an endpoint learns from how attempts end: the load that pickers read, the breaker and the
 * health, the sessions that may be mended, the rest that was asked for.
 */
export class EndpointFeedback {
  constructor(
    private readonly settings: ServerSettings,
    private readonly parts: FeedbackParts,
  ) {}

  /** Gives how long it took, ms. */
  answered(attempt: RunningAttempt, now: number): number {
    const { availability, load, onAnswered, onDoubt, prober, traffic } = this.parts;
    const durationMs = attempt.heldMs(now);
    prober.sawTraffic(durationMs, now);
    load.succeed(attempt, durationMs, now);
    traffic.record(durationMs, false, attempt.attempt > 1 ? 1 : 0);
    this.record(attempt, 'answered', now);
    onAnswered(attempt.call.request.tool, durationMs);
    availability.answered(attempt, durationMs, now);
    if (availability.awaitsCheck) onDoubt(true);
    return durationMs;
  }

  /** Gives what is to become of its connection. */
  failed(attempt: RunningAttempt, failure: FailedAttempt, now: number): LeaseEnd {
    const { availability, load, onDoubt, sessions, traffic } = this.parts;
    const { error, wasAborted, wasConnected } = failure;
    const heldMs = attempt.heldMs(now);
    const isOwnDeadline = attempt.call.context.deadlineMs !== undefined;
    const hadItsTime = !isOwnDeadline && heldMs >= this.settings.requestTimeoutMs / 2;
    const means = attempt.fail(error, hadItsTime);
    if (means.answered) load.succeed(attempt, heldMs, now);
    else if (means.fault === 'endpoint') load.fail(attempt, heldMs);
    else load.abandon(attempt);
    const isFault = means.fault === 'endpoint' && !means.answered;
    if (means.answered || isFault) traffic.record(heldMs, isFault, attempt.attempt > 1 ? 1 : 0);
    attempt.isMended = sessions.mend(attempt, means);
    // One that was not sent only repeats what the server said before, and to whom.
    if (means.rest !== undefined && means.wasSent) {
      const identity = means.rest.of === 'identity' ? attempt.token?.identity : undefined;
      availability.rest.begin(means.rest.ms, identity === '' ? undefined : identity);
    }
    // An aborted attempt stays unanswered: nobody knows how it would have ended.
    const isMoved = wasAborted && means.outcome === 'UPSTREAM_TIMEOUT';
    this.record(attempt, means.outcome, now, wasAborted && !isMoved);
    availability.failed(attempt, error, means, wasConnected);
    // One failure takes nobody out, but whether it is there is worth a look.
    if (means.fault === 'endpoint') onDoubt(false);
    return means.connection === 'closed' ? 'broken' : 'failed';
  }

  private record(attempt: RunningAttempt, outcome: string, at: number, isOpen = false): void {
    const { id: callId, request } = attempt.call;
    const durationMs = attempt.heldMs(at);
    this.parts.reporter.record({ at, tool: request.tool, callId, outcome, durationMs });
    if (!isOpen) attempt.end(outcome, at);
  }
}
