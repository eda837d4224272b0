import type { Random } from '@tablewise/kernel';
import { EndpointLoad } from '@tablewise/mcp-client-manager/internals';
import type { VirtualTime } from './virtual-time.ts';

/** Calls that a server works on at a time; the others wait in it. */
const PLACES = 32;

/** A call that is out. */
class SimulatedCall {
  previous: SimulatedCall | undefined;
  next: SimulatedCall | undefined;

  constructor(readonly sentAt: number) {}
}

/** A server in virtual time, and what its client knows of it. */
export class SimulatedEndpoint {
  isUp = true;
  readonly weight = 1;
  readonly load: EndpointLoad<SimulatedCall>;
  /** Mean time to serve a call, ms. */
  meanMs = 10;
  failureRate = 0;
  /** When each call came. */
  readonly arrivals: number[] = [];
  private busy = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    readonly name: string,
    private readonly time: VirtualTime,
    private readonly random: Random,
  ) {
    this.load = new EndpointLoad(time);
  }

  accepts(): boolean {
    return this.isUp;
  }

  /** Ends with whether it was answered, and after how many milliseconds. */
  call(onEnd: (succeeded: boolean, durationMs: number) => void): void {
    const startedAt = this.time.now();
    this.arrivals.push(startedAt);
    const call = new SimulatedCall(startedAt);
    this.load.begin(call);
    this.enter(() => {
      const durationMs = this.time.now() - startedAt;
      const succeeded = this.random() >= this.failureRate;
      if (succeeded) this.load.succeed(call, durationMs);
      else this.load.fail(call, durationMs);
      onEnd(succeeded, durationMs);
    });
  }

  private enter(onServed: () => void): void {
    if (this.busy >= PLACES) {
      this.queue.push(() => {
        this.enter(onServed);
      });
      return;
    }
    this.busy++;
    this.time.after(this.serviceMs(), () => {
      this.busy--;
      onServed();
      this.queue.shift()?.();
    });
  }

  /** Half of it is work that every call takes, half varies exponentially. */
  private serviceMs(): number {
    return (this.meanMs / 2) * (1 - Math.log(1 - this.random()));
  }
}
