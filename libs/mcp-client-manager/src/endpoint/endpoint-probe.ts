import { messageOf } from '@tablewise/kernel';
import { classify } from '../call/classify.ts';
import type { ServerResources } from '../fleet/server-resources.ts';
import type { ServerSettings } from '../options/manager-options.ts';
import { answerWithin } from '../resilience/answer-within.ts';
import { underAbortSignal } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { Task } from '../resilience/policy.ts';
import type { Availability } from './availability.ts';
import type { EndpointAddress } from './endpoint-address.ts';
import type { Observation } from './endpoint-health.ts';
import type { EndpointReporter } from './endpoint-reporter.ts';
import type { EndpointSessions } from './endpoint-sessions.ts';
import type { ReportedHealth } from './http-probe.ts';

/** An endpoint that answered a call this lately needs no probe, ms. */
const RECENT_TRAFFIC_MS = 500;

export interface EndpointProbeParts {
  readonly availability: Availability;
  readonly sessions: EndpointSessions;
  /** Whether there may be any without a caller. */
  readonly hasOwnSessions: boolean;
  readonly reporter: EndpointReporter;
  /** What the server says of itself in its health resource. */
  readonly onReport: (report: ReportedHealth) => void;
  /** Aborts when the endpoint closes. */
  readonly closing: AbortSignal;
}

/** Finds out whether an endpoint is there: by recent traffic, else over HTTP, else by the protocol. */
export class EndpointProbe {
  private answeredAt = -Infinity;
  private answeredInMs = 0;
  private checking: Promise<void> | undefined;

  constructor(
    private readonly address: EndpointAddress,
    private readonly settings: ServerSettings,
    private readonly resources: ServerResources,
    private readonly parts: EndpointProbeParts,
  ) {}

  /** A call was answered: as good as a probe. */
  sawTraffic(durationMs: number, now: number): void {
    this.answeredAt = now;
    this.answeredInMs = durationMs;
  }

  /** Something looks wrong: what calls have shown so far is not to be trusted. */
  doubt(): void {
    this.answeredAt = -Infinity;
  }

  /** Probes now, in its own time; whoever asks meanwhile shares the answer. Never rejects. */
  check(): Promise<void> {
    this.checking ??= this.probe().finally(() => {
      this.checking = undefined;
    });
    return this.checking;
  }

  get isChecking(): boolean {
    return this.checking !== undefined;
  }

  /** Resolves when no probe is out. */
  async idle(): Promise<void> {
    await this.checking;
  }

  private async probe(): Promise<void> {
    const { clock } = this.resources;
    const { availability, reporter } = this.parts;
    const startedAt = clock.now();
    // A health resource knows more than traffic shows: whether the data is loaded, for one.
    const isBusy =
      this.settings.health.path === undefined && startedAt - this.answeredAt < RECENT_TRAFFIC_MS;
    if (isBusy) {
      availability.checked({ finding: 'answered', durationMs: this.answeredInMs });
      return;
    }
    availability.beginCheck();
    const failure = await this.failureOfProbe();
    // Nobody has to hear what closing did to it.
    if (this.parts.closing.aborted) return;
    const durationMs = clock.now() - startedAt;
    reporter.checked(durationMs, failure === undefined);
    availability.checked(failure ?? { finding: 'answered', durationMs });
  }

  private async failureOfProbe(): Promise<Observation | undefined> {
    try {
      await this.ask();
      return undefined;
    } catch (error) {
      return { finding: classify(error).isGone ? 'gone' : 'failed', error: messageOf(error) };
    }
  }

  private async ask(): Promise<void> {
    const { closing, sessions } = this.parts;
    const question = this.questionWithoutSession();
    if (question !== undefined)
      return answerWithin(this.settings.health.timeoutMs, this.resources.clock, question, closing);
    const { open, idle } = sessions.pool.stats();
    // Processes that are all at work say of themselves when they end.
    if (this.address.kind === 'stdio' && open > 0 && idle === 0) return;
    await sessions.probe(closing);
  }

  private questionWithoutSession(): Task<void> | undefined {
    const { sessions, hasOwnSessions } = this.parts;
    const { path } = this.settings.health;
    if (this.address.kind !== 'http') return undefined;
    const { url, host } = this.address;
    if (path !== undefined)
      return (signal) => this.askOverHttp({ url: new URL(path, url), host }, signal);
    return hasOwnSessions ? undefined : (signal) => sessions.ping(signal);
  }

  private async askOverHttp(
    target: { readonly url: URL; readonly host: string | undefined },
    signal: CancelSignal,
  ): Promise<void> {
    const { timeoutMs } = this.settings.health;
    const report = await underAbortSignal(signal, (inner) =>
      this.resources.httpProbe(target, timeoutMs, inner),
    );
    this.parts.onReport(report);
  }
}
