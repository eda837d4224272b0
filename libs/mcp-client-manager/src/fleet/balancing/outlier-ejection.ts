import type { Clock, Random } from '@tablewise/kernel';
import { outlierReason } from './outliers.ts';
import type { OutlierReason, Performance } from './outliers.ts';
import type { LoadedPickable, Picker, PickWish } from './picker.ts';
import { Standing } from './standing.ts';

export interface OutlierEjectionSettings {
  /** How often endpoints are compared, ms. */
  readonly intervalMs: number;
  /** Calls in an interval below which an endpoint is not judged. */
  readonly minCalls: number;
  /** Of the first ejection, ms; the second in a row is twice as long, and so on. */
  readonly ejectionMs: number;
  /** At most this share of the endpoints is ejected at a time. */
  readonly maxEjectedShare: number;
  /** When a smaller share than this would be left to serve, nobody is left out. */
  readonly panicThreshold: number;
}

export const DEFAULT_OUTLIER_EJECTION: OutlierEjectionSettings = {
  intervalMs: 10_000,
  minCalls: 20,
  ejectionMs: 30_000,
  maxEjectedShare: 0.5,
  panicThreshold: 0.5,
};

export interface OutlierEjectionEnvironment<E> {
  readonly clock: Pick<Clock, 'now'>;
  readonly random: Random;
  readonly onEjected?: (endpoint: E, reason: OutlierReason, ejectionMs: number) => void;
  /** Of a slow start inside, its `returned`. */
  readonly onReturned?: (endpoint: E) => void;
}

/** An ejection is at most this many times the first. */
const MAX_FACTOR = 10;
const JITTER = 0.1;

interface Judged<E> {
  readonly endpoint: E;
  readonly standing: Standing;
  readonly performance: Performance;
}

/**
 * Wraps a picker: leaves out endpoints that fail more or are slower than the others, for a time that
 * grows with each repetition. Failures in a row are the breaker's. It has no timer: it looks at the
 * clock when it is asked, so that without calls nothing happens.
 */
export class OutlierEjection<E extends LoadedPickable> implements Picker<E> {
  private readonly standings = new Map<E, Standing>();
  private known: readonly E[] = [];
  private admitted: readonly E[] = [];
  private nextSweepAt: number;
  private nextReturnAt = Infinity;

  constructor(
    private readonly inner: Picker<E>,
    private readonly settings: OutlierEjectionSettings,
    private readonly environment: OutlierEjectionEnvironment<E>,
  ) {
    this.nextSweepAt = environment.clock.now() + settings.intervalMs;
  }

  isEjected(endpoint: E): boolean {
    return this.standings.get(endpoint)?.state.kind === 'ejected';
  }

  pick(candidates: readonly E[], wish?: PickWish<E>): E | undefined {
    const now = this.environment.clock.now();
    if (candidates !== this.known) this.adopt(candidates);
    if (now >= this.nextReturnAt) this.readmit(now);
    if (now >= this.nextSweepAt) this.sweep(now);
    return this.inner.pick(this.isPanic() ? candidates : this.admitted, wish);
  }

  private isPanic(): boolean {
    if (this.admitted.length === this.known.length) return false;
    let serving = 0;
    for (const endpoint of this.admitted) if (endpoint.isUp) serving++;
    return serving < this.settings.panicThreshold * this.known.length;
  }

  /** Endpoints come and go with discovery; those that stay keep their standing. */
  private adopt(candidates: readonly E[]): void {
    for (const endpoint of this.standings.keys())
      if (!candidates.includes(endpoint)) this.standings.delete(endpoint);
    for (const endpoint of candidates)
      if (!this.standings.has(endpoint)) this.standings.set(endpoint, new Standing(endpoint.load));
    this.known = candidates;
    this.sortOut();
  }

  private readmit(now: number): void {
    for (const [endpoint, standing] of this.standings) {
      if (standing.state.kind !== 'ejected' || standing.state.until > now) continue;
      standing.state = { kind: 'admitted' };
      standing.startInterval();
      this.environment.onReturned?.(endpoint);
    }
    this.sortOut();
  }

  private sweep(now: number): void {
    this.nextSweepAt = now + this.settings.intervalMs;
    const judged = this.judge();
    for (const { standing } of judged) standing.startInterval();
    const outliers = judged
      .map((one) => ({ ...one, reason: this.reasonAgainst(one, judged) }))
      .sort((a, b) => a.performance.successRate - b.performance.successRate);
    let room = Math.floor(this.settings.maxEjectedShare * this.known.length) - this.ejectedCount;
    for (const { endpoint, standing, reason } of outliers) {
      if (reason === undefined) standing.offences = Math.max(0, standing.offences - 1);
      else if (room-- > 0) this.eject(endpoint, standing, reason);
    }
    this.sortOut();
  }

  private judge(): Judged<E>[] {
    const judged: Judged<E>[] = [];
    for (const [endpoint, standing] of this.standings) {
      const performance = standing.performance(this.settings.minCalls);
      const isJudged = standing.state.kind === 'admitted' && performance !== undefined;
      if (isJudged) judged.push({ endpoint, standing, performance });
      else standing.startInterval();
    }
    return judged;
  }

  private reasonAgainst(one: Judged<E>, judged: readonly Judged<E>[]): OutlierReason | undefined {
    const others = judged.filter((other) => other !== one);
    return outlierReason(
      one.performance,
      others.map(({ performance }) => performance),
    );
  }

  private eject(endpoint: E, standing: Standing, reason: OutlierReason): void {
    const { clock, random, onEjected } = this.environment;
    standing.offences++;
    const factor = Math.min(standing.offences, MAX_FACTOR) * (1 + JITTER * random());
    const ejectionMs = this.settings.ejectionMs * factor;
    standing.state = { kind: 'ejected', until: clock.now() + ejectionMs };
    onEjected?.(endpoint, reason, ejectionMs);
  }

  private get ejectedCount(): number {
    return this.known.length - this.admitted.length;
  }

  private sortOut(): void {
    const isAdmitted = (endpoint: E): boolean => !this.isEjected(endpoint);
    this.admitted = this.known.every(isAdmitted) ? this.known : this.known.filter(isAdmitted);
    this.nextReturnAt = Infinity;
    for (const { state } of this.standings.values())
      if (state.kind === 'ejected') this.nextReturnAt = Math.min(this.nextReturnAt, state.until);
  }
}
