import { setMaxListeners } from 'node:events';
import { messageOf } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import type { FuzzRequest, Target } from '../generate/fuzz-request.ts';
import type { Answer } from '../judge/answer.ts';
import { contractBreak } from '../judge/fault.ts';
import type { Fault } from '../judge/fault.ts';
import type { VitalSigns } from '../platform/vital-signs.ts';
import { Findings } from './findings.ts';
import { CutOffError } from './send.ts';
import { growthOf } from './growth.ts';
import type { Growth, Sample } from './growth.ts';

/** Requests at a time. */
const CONCURRENCY = 16;
const SAMPLE_MS = 500;
const TARGETS: readonly Target[] = ['api', 'search', 'reasoning'];

export interface FuzzSubject {
  readonly requestAt: (index: number) => FuzzRequest;
  readonly send: (request: FuzzRequest, signal: AbortSignal) => Promise<Answer>;
  readonly judge: (request: FuzzRequest, answer: Answer) => Fault[];
  readonly vitalSigns: (target: Target) => VitalSigns;
  readonly clock: Clock;
}

export interface FuzzOutcome {
  /** Fewer than were wanted when it was ended. */
  readonly sent: number;
  readonly findings: Findings;
  readonly growth: Readonly<Record<Target, Growth>>;
  /** How often each status was answered: a fuzz whose requests are all refused finds nothing. */
  readonly statuses: ReadonlyMap<number, number>;
}

/** Sends requests by their indexes, so many at a time, and gathers what is wrong with the answers. */
export class FuzzRun {
  private readonly findings = new Findings();
  private readonly statuses = new Map<number, number>();
  private readonly samples: Record<Target, Sample[]> = { api: [], search: [], reasoning: [] };
  private answered = 0;

  constructor(private readonly subject: FuzzSubject) {}

  /** An abort ends it, and what is on its way is left. */
  async run(indexes: Iterable<number>, signal: AbortSignal): Promise<FuzzOutcome> {
    // Every request on its way listens to it, and those that close still do.
    setMaxListeners(4 * CONCURRENCY, signal);
    const sampling = new AbortController();
    const watched = this.watch(sampling.signal);
    const turns = indexes[Symbol.iterator]();
    try {
      await Promise.all(Array.from({ length: CONCURRENCY }, () => this.work(turns, signal)));
    } finally {
      sampling.abort();
    }
    await watched;
    this.sample();
    const { api, search, reasoning } = this.samples;
    const growth = {
      api: growthOf(api),
      search: growthOf(search),
      reasoning: growthOf(reasoning),
    };
    return { sent: this.answered, findings: this.findings, growth, statuses: this.statuses };
  }

  private async work(turns: Iterator<number>, signal: AbortSignal): Promise<void> {
    for (let turn = turns.next(); turn.done !== true; turn = turns.next()) {
      if (signal.aborted) return;
      const index = turn.value;
      const request = this.subject.requestAt(index);
      const faults = await this.faultsOf(request, signal);
      for (const fault of faults) this.findings.add(fault, index, request);
      this.answered++;
    }
  }

  private async faultsOf(request: FuzzRequest, signal: AbortSignal): Promise<Fault[]> {
    const { send, judge } = this.subject;
    try {
      const answer = await send(request, signal);
      this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
      return judge(request, answer);
    } catch (error) {
      if (signal.aborted || error instanceof CutOffError) return [];
      return [contractBreak(`no answer: ${messageOf(error)}`)];
    }
  }

  private async watch(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.sample();
      await this.subject.clock.sleep(SAMPLE_MS, signal).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    }
  }

  private sample(): void {
    for (const target of TARGETS) {
      const signs = this.subject.vitalSigns(target);
      this.samples[target].push({ ...signs, answered: this.answered });
    }
  }
}
