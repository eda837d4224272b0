import { SystemClock } from '@tablewise/kernel';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import { faultyStdioServer } from '@tablewise/mcp-client-manager/testing';
import { z } from 'zod';
import { FaultyHost } from './faulty-host.ts';
import { ORDERS } from './order.ts';
import { takeVitalSigns } from './vital-signs.ts';
import type { VitalSigns } from './vital-signs.ts';

const CALLS_PER_SECOND = 100;
/** Every so many calls goes to the process. */
const STDIO_EVERY = 5;
const FAULT_EVERY_MS = 3_000;
const SAMPLE_EVERY_MS = 2_000;

export interface SoakResult {
  readonly calls: number;
  readonly faults: number;
  /** By code. */
  readonly failures: ReadonlyMap<string, number>;
  /** Calls that were out when the process was killed, which nobody may repeat. */
  readonly lostWithProcess: number;
  readonly samples: readonly (readonly [atMs: number, signs: VitalSigns])[];
}

/** Calls two HTTP endpoints and a process at a fixed rate, and has one of them fail every few seconds. */
export class Soak {
  private readonly clock = new SystemClock();
  private readonly failures = new Map<string, number>();
  private readonly samples: (readonly [number, VitalSigns])[] = [];
  private readonly inFlight = new Set<Promise<void>>();
  private readonly caller = new AbortController();
  private readonly manager: McpClientManager;
  private calls = 0;
  private faults = 0;
  private lostWithProcess = 0;
  private pid: number | undefined;

  private constructor(private readonly hosts: readonly FaultyHost[]) {
    const { command, args } = faultyStdioServer();
    const retry = { maxAttempts: 3, initialDelayMs: 20, maxDelayMs: 200 };
    const health = { intervalMs: 1_000 };
    const urls = hosts.map(({ url }) => url);
    const pool = { minSize: 1, maxSize: 3 };
    this.manager = new McpClientManager({
      servers: [
        { name: 'http', urls, retry, health, trustAnnotations: true },
        { name: 'stdio', stdio: { command, args: [...args] }, retry, health, pool },
      ],
    });
  }

  static async run(forMs: number): Promise<SoakResult> {
    const hosts = [await FaultyHost.start(), await FaultyHost.start()];
    const soak = new Soak(hosts);
    await soak.manager.start();
    await soak.keepCalling(forMs);
    await Promise.all(soak.inFlight);
    await soak.manager.close();
    await Promise.all(hosts.map((host) => host.stop()));
    const { calls, faults, failures, lostWithProcess, samples } = soak;
    return { calls, faults, failures, lostWithProcess, samples };
  }

  private async keepCalling(forMs: number): Promise<void> {
    const startedAt = this.clock.now();
    let nextFault = FAULT_EVERY_MS;
    let nextSample = SAMPLE_EVERY_MS;
    for (;;) {
      const at = this.clock.now() - startedAt;
      if (at >= forMs) return;
      while (this.calls < (at * CALLS_PER_SECOND) / 1_000) this.start();
      if (at >= nextFault) {
        nextFault += FAULT_EVERY_MS;
        this.causeFault();
      }
      if (at >= nextSample) {
        nextSample += SAMPLE_EVERY_MS;
        this.samples.push([at, takeVitalSigns(this.caller.signal)]);
      }
      await this.clock.sleep(5);
    }
  }

  private start(): void {
    const isStdio = this.calls++ % STDIO_EVERY === 0;
    const call = this.call(isStdio).finally(() => this.inFlight.delete(call));
    this.inFlight.add(call);
  }

  private async call(isStdio: boolean): Promise<void> {
    const request = isStdio
      ? { server: 'stdio', tool: 'echo', args: {} }
      : { server: 'http', tool: 'lookup', args: {} };
    const { signal } = this.caller;
    try {
      const { structuredContent } = await this.manager.callTool(request, { signal });
      const served = z.object({ pid: z.number() }).safeParse(structuredContent);
      if (served.success) this.pid = served.data.pid;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      if (isStdio && code === 'OUTCOME_UNKNOWN') this.lostWithProcess++;
      else this.failures.set(code, (this.failures.get(code) ?? 0) + 1);
    }
  }

  /** In turn: one of the orders to one of the hosts, and every so often a killed process. */
  private causeFault(): void {
    const turn = this.faults++ % (ORDERS.length + 1);
    const order = ORDERS[turn];
    if (order !== undefined) this.hosts[this.faults % this.hosts.length]?.order(order);
    else if (this.pid !== undefined) process.kill(this.pid, 'SIGKILL');
    if (order === undefined) this.pid = undefined;
  }
}
