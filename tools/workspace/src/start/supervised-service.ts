import type { Clock } from '@tablewise/kernel';
import type { Child, Launch } from './child.ts';
import { noteworthyEvent } from './log-event.ts';
import { MAX_DEATHS, decideRestart } from './restart-policy.ts';
import { ServiceFailedError } from './service-failed.error.ts';
import type { ServiceLog } from './service-log.ts';
import type { ServiceSpec } from './service-spec.ts';
import type { Terminal } from './terminal.ts';

/** How one attempt to get a process ready ended. */
type StartOutcome =
  | { readonly kind: 'ready'; readonly child: Child }
  | { readonly kind: 'died'; readonly how: string }
  | { readonly kind: 'too-slow' };

export interface SupervisionOptions {
  readonly launch: Launch;
  /** Resolves once the URL answers 200. */
  readonly ready: (url: string, signal: AbortSignal) => Promise<void>;
  readonly log: ServiceLog;
  readonly terminal: Terminal;
  readonly clock: Clock;
}

const START_TIMEOUT_MS = 60_000;

/** One service over all its processes: started, watched, started again after a death. */
export class SupervisedService {
  /** The process of the moment; none between a death and the next start. */
  private child: Child | undefined;
  private readonly deaths: number[] = [];

  constructor(
    readonly spec: ServiceSpec,
    private readonly options: SupervisionOptions,
  ) {}

  /** Resolves once ready. A death before that is final: throws ServiceFailedError. */
  async start(signal: AbortSignal): Promise<void> {
    const outcome = await this.launchOnce(signal);
    if (outcome.kind === 'ready') return;
    throw this.failure(`died (${reasonOf(outcome)})`);
  }

  /** Starts it again after each death; ends with the signal, or when it has died too often. */
  async keepRunning(signal: AbortSignal): Promise<never> {
    let end = (await this.child?.exited) ?? 'not started';
    for (;;) {
      await this.pauseAfterDeath(`died (${end})`, signal);
      const outcome = await this.launchOnce(signal);
      if (outcome.kind === 'ready') {
        this.options.terminal.say(`${this.spec.name} is ready again`);
        end = await outcome.child.exited;
      } else end = reasonOf(outcome);
    }
  }

  /** Resolves when no process of this service is left. */
  async stop(): Promise<void> {
    await this.child?.stop();
    this.child = undefined;
  }

  private async pauseAfterDeath(end: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const { clock, terminal } = this.options;
    this.deaths.push(clock.now());
    const decision = decideRestart(this.deaths, clock.now());
    if (decision.kind === 'give-up') {
      throw this.failure(`${end}; given up after ${MAX_DEATHS} deaths within a minute`);
    }
    const seconds = decision.delayMs / 1_000;
    terminal.say(this.failure(`${end}, starting it again in ${seconds} s`).message);
    await clock.sleep(decision.delayMs, signal);
  }

  private async launchOnce(signal: AbortSignal): Promise<StartOutcome> {
    signal.throwIfAborted();
    const child = this.options.launch(this.spec, (line) => {
      this.record(line);
    });
    this.child = child;
    const outcome = await this.untilReady(child, signal);
    if (outcome.kind === 'too-slow') await child.stop();
    return outcome;
  }

  private async untilReady(child: Child, signal: AbortSignal): Promise<StartOutcome> {
    const { clock, ready } = this.options;
    const settled = new AbortController();
    const waiting = AbortSignal.any([signal, settled.signal]);
    const outcomes: Promise<StartOutcome>[] = [
      ready(this.spec.readyUrl, waiting).then(() => ({ kind: 'ready', child })),
      clock.sleep(START_TIMEOUT_MS, waiting).then(() => ({ kind: 'too-slow' })),
      child.exited.then((how) => ({ kind: 'died', how })),
    ];
    try {
      return await Promise.race(outcomes);
    } finally {
      settled.abort();
      await Promise.allSettled(outcomes.slice(0, 2));
    }
  }

  private record(line: string): void {
    this.options.log.write(line);
    const event = noteworthyEvent(line);
    if (event !== undefined) {
      this.options.terminal.say(`${this.spec.name} ${event.level}: ${event.text}`);
    }
  }

  private failure(what: string): ServiceFailedError {
    return new ServiceFailedError(this.spec.name, what, this.options.log.tail());
  }
}

function reasonOf(outcome: Exclude<StartOutcome, { kind: 'ready' }>): string {
  return outcome.kind === 'died'
    ? `${outcome.how} before it was ready`
    : `not ready within ${START_TIMEOUT_MS / 1_000} s`;
}
