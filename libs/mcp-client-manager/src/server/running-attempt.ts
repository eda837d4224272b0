import type { Token } from '../auth/token.ts';
import type { Attempt, AttemptProbe } from '../errors/attempt.ts';
import type { ValidationListener } from '../pool/pool-settings.ts';
import type { Verdict } from './verdict.ts';

/** An attempt while it runs. */
export class RunningAttempt implements ValidationListener {
  /** Set once it has a place at its endpoint. */
  queuedMs = 0;
  queuedBehind = 0;
  /** Whether the tool may run twice; nothing can have run until it was sent. */
  isRepeatable = true;
  /** What it goes by, at a server that wants tokens. */
  token: Token | undefined;
  /** What its failure says of the endpoint, if it failed once it was sent. */
  verdict: Verdict | undefined;
  private outcome: string | undefined;
  private durationMs = 0;
  private probes: AttemptProbe[] | undefined;
  /** Counts from 1. */
  readonly attempt: number;

  constructor(
    readonly endpoint: string,
    private readonly picked: string,
    readonly startedAt: number,
    /** Of the same call. */
    readonly previous: RunningAttempt | undefined,
  ) {
    this.attempt = (previous?.attempt ?? 0) + 1;
  }

  /** How long the endpoint has had it, ms. */
  heldMs(now: number): number {
    return now - this.startedAt - this.queuedMs;
  }

  validated(durationMs: number, succeeded: boolean): void {
    this.probed({ of: 'connection', durationMs, succeeded });
  }

  waitedForBreaker(durationMs: number, succeeded: boolean): void {
    this.probed({ of: 'breaker', durationMs, succeeded });
  }

  end(outcome: string, now: number): void {
    this.outcome = outcome;
    this.durationMs = now - this.startedAt;
  }

  at(now: number): Attempt {
    const { attempt, endpoint, picked, queuedMs, queuedBehind, outcome, probes } = this;
    const durationMs = outcome === undefined ? now - this.startedAt : this.durationMs;
    const told = {
      attempt,
      endpoint,
      picked,
      queuedMs,
      queuedBehind,
      durationMs,
      outcome: outcome ?? 'unanswered',
    };
    return probes === undefined ? told : { ...told, probes };
  }

  private probed(probe: AttemptProbe): void {
    this.probes ??= [];
    this.probes.push(probe);
  }
}
