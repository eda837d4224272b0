import { SystemClock } from '@tablewise/kernel';
import type { McpClientManager } from '@tablewise/mcp-client-manager';
import { isGood, within } from '../within.ts';

const PER_SECOND = 60;
const SLOW_MS = 1_000;
const LOST_MS = 35_000;
const LOOKUP = { server: 'places', tool: 'lookup', args: {} };
const clock = new SystemClock();

/** Calls of a tool that only reads, at a fixed rate, whatever becomes of those before. */
export class SteadyReads {
  sent = 0;
  failed = 0;
  slow = 0;
  private served = 0;
  private readonly inFlight = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private readonly sending: Promise<void>;

  constructor(private readonly manager: McpClientManager) {
    this.sending = this.keepSending();
  }

  /** ms from now to the next good answer; as long as it was waited for if there is none. */
  async untilServed(withinMs: number): Promise<number> {
    const [before, startedAt] = [this.served, clock.now()];
    while (this.served === before && clock.now() < startedAt + withinMs) await clock.sleep(5);
    return clock.now() - startedAt;
  }

  /** Ends once every call has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.sending;
    await Promise.all(this.inFlight);
  }

  private async keepSending(): Promise<void> {
    const startedAt = clock.now();
    while (!this.stopping.signal.aborted) {
      while (this.sent < ((clock.now() - startedAt) * PER_SECOND) / 1_000) {
        this.sent++;
        const read = this.read().finally(() => this.inFlight.delete(read));
        this.inFlight.add(read);
      }
      await clock.sleep(5);
    }
  }

  private async read(): Promise<void> {
    const settled = await within(LOST_MS, this.manager.callTool(LOOKUP));
    if (isGood(settled)) this.served++;
    else this.failed++;
    if (settled.ms > SLOW_MS) this.slow++;
  }
}
