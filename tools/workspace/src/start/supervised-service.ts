import type { Clock } from '@tablewise/kernel';
import { AppError } from '@tablewise/kernel';
import type { Child, ChildEnd, Launcher } from './child.ts';
import { noteworthyEvent } from './log-event.ts';
import { MAX_DEATHS, decideRestart } from './restart-policy.ts';
import type { ServiceLog } from './service-log.ts';
import type { Addresses, ServiceSpec } from './service-spec.ts';
import type { Terminal } from './terminal.ts';

/** A service that the platform cannot run without. The message ends with its last log lines. */
export class ServiceFailedError extends AppError {
  readonly code = 'UPSTREAM_SERVICE_FAILED';

  constructor(service: string, what: string, lastLines: readonly string[]) {
    const log = lastLines.map((line) => `    ${line}`).join('\n');
    super(`${service} ${what}${log === '' ? '' : `; its last log lines:\n${log}`}`, { service });
  }
}

/** What became of one step of a start. */
type Outcome<T> =
  | { readonly kind: 'reached'; readonly value: T }
  | { readonly kind: 'died'; readonly end: ChildEnd }
  | { readonly kind: 'too-slow' };

export interface SupervisionOptions {
  readonly launch: Launcher;
  /** Resolves once the URL answers 200. */
  readonly ready: (url: string, signal: AbortSignal) => Promise<void>;
  readonly log: ServiceLog;
  readonly terminal: Terminal;
  readonly clock: Clock;
}

/** For each of the two steps: until it listens, and until it is ready. */
const STEP_TIMEOUT_MS = 60_000;
/** The system picks a free one, and nobody can take it between the choice and its use. */
const ANY_PORT = 0;
const HTTP_PORT = 80;

/** One service over all its processes: started, watched, started again after a death. */
export class SupervisedService {
  /** The process of the moment; none before the first start and after the stop. */
  private child: Child | undefined;
  private environment: NodeJS.ProcessEnv = {};
  private address = '';
  private readonly deaths: number[] = [];

  constructor(
    readonly spec: ServiceSpec,
    private readonly options: SupervisionOptions,
  ) {}

  /** What people and other services call, once it listens. */
  get url(): string {
    return `${this.address}${this.spec.path}`;
  }

  /**
   * Starts it; where its port is taken, on another. Resolves with its address once it listens. A
   * death before that is final: throws ServiceFailedError.
   */
  async listen(others: Addresses, signal: AbortSignal): Promise<string> {
    const { name, preferredPort, environment } = this.spec;
    this.environment = environment(others);
    let outcome = await this.launch(preferredPort, signal);
    const isTaken = outcome.kind === 'died' && outcome.end.addressInUse;
    if (isTaken) outcome = await this.launch(ANY_PORT, signal);
    this.address = this.reached(outcome);
    if (isTaken) {
      const port = portOf(this.address);
      this.options.terminal.say(`Port ${preferredPort} is taken: ${name} uses ${port}`);
    }
    return this.address;
  }

  /** Resolves once it can do its work. A death before that is final: throws ServiceFailedError. */
  async untilReady(signal: AbortSignal): Promise<void> {
    this.reached(await this.readiness(signal));
  }

  /** Starts it again after each death; ends with the signal, or when it has died too often. */
  async keepRunning(signal: AbortSignal): Promise<never> {
    let end = await this.untilDeath();
    for (;;) {
      await this.pauseAfterDeath(`died (${end})`, signal);
      end = await this.liveAgain(signal);
    }
  }

  /** Resolves when no process of this service is left. */
  async stop(): Promise<void> {
    await this.child?.stop();
    this.child = undefined;
  }

  /** One more life, at the address that the others know. Resolves with how it ended. */
  private async liveAgain(signal: AbortSignal): Promise<string> {
    const listening = await this.launch(portOf(this.address), signal);
    if (listening.kind !== 'reached') return reasonOf(listening);
    const ready = await this.readiness(signal);
    if (ready.kind !== 'reached') return reasonOf(ready);
    this.options.terminal.say(`${this.spec.name} is ready again`);
    return this.untilDeath();
  }

  private async untilDeath(): Promise<string> {
    return (await this.child?.exited)?.how ?? 'not started';
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

  /** Starts a process; reached once that listens. */
  private launch(port: number, signal: AbortSignal): Promise<Outcome<string>> {
    signal.throwIfAborted();
    const child = this.options.launch({
      script: this.spec.script,
      env: { ...this.environment, PORT: String(port) },
      onLine: (line) => {
        this.record(line);
      },
    });
    this.child = child;
    return this.step(child, (waiting) => child.listening(waiting), signal);
  }

  private readiness(signal: AbortSignal): Promise<Outcome<void>> {
    const { child, address, spec, options } = this;
    if (child === undefined) throw new Error(`${spec.name} is not started`);
    const ask = (waiting: AbortSignal): Promise<void> =>
      options.ready(`${address}${spec.readyPath}`, waiting);
    return this.step(child, ask, signal);
  }

  private async step<T>(
    child: Child,
    task: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
  ): Promise<Outcome<T>> {
    const { clock } = this.options;
    const settled = new AbortController();
    const waiting = AbortSignal.any([signal, settled.signal]);
    const outcomes: Promise<Outcome<T>>[] = [
      task(waiting).then((value) => ({ kind: 'reached', value })),
      clock.sleep(STEP_TIMEOUT_MS, waiting).then(() => ({ kind: 'too-slow' })),
      child.exited.then((end) => ({ kind: 'died', end })),
    ];
    try {
      const outcome = await Promise.race(outcomes);
      if (outcome.kind === 'too-slow') await child.stop();
      return outcome;
    } finally {
      settled.abort();
      await Promise.allSettled(outcomes.slice(0, 2));
    }
  }

  private reached<T>(outcome: Outcome<T>): T {
    if (outcome.kind === 'reached') return outcome.value;
    throw this.failure(`died (${reasonOf(outcome)})`);
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

function reasonOf(outcome: Exclude<Outcome<unknown>, { kind: 'reached' }>): string {
  return outcome.kind === 'died'
    ? `${outcome.end.how} before it was ready`
    : `not ready within ${STEP_TIMEOUT_MS / 1_000} s`;
}

/** A URL leaves out the port of its scheme. */
function portOf(address: string): number {
  return Number(new URL(address).port || HTTP_PORT);
}
