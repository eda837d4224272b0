import { once } from 'node:events';
import type { Clock } from '@tablewise/kernel';
import type { Addresses } from './service-spec.ts';
import type { SupervisedService } from './supervised-service.ts';
import type { Terminal } from './terminal.ts';

export interface SupervisorOptions {
  /**
   * In the order of their dependencies: started as soon as those before listen, stopped from the
   * last to the first.
   */
  readonly services: readonly SupervisedService[];
  readonly terminal: Terminal;
  readonly clock: Clock;
}

/** All services of the platform, together up and together down. */
export class Supervisor {
  constructor(private readonly options: SupervisorOptions) {}

  /**
   * Runs until the signal aborts; then, or when a service fails for good, stops every process
   * before it returns. Throws ServiceFailedError in the second case.
   */
  async run(signal: AbortSignal, onReady: () => void): Promise<void> {
    const ending = new AbortController();
    const ended = AbortSignal.any([signal, ending.signal]);
    const { services } = this.options;
    try {
      await this.start(services, new Map(), ended);
      ended.throwIfAborted();
      onReady();
      const stopped = once(ended, 'abort');
      await Promise.race([stopped, ...services.map((service) => service.keepRunning(ended))]);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      ending.abort();
      await this.stopAll();
    }
  }

  /** Starts one, and the others while that gets ready: they need its address, not yet its answers. */
  private async start(
    [service, ...others]: readonly SupervisedService[],
    addresses: Addresses,
    signal: AbortSignal,
  ): Promise<void> {
    if (service === undefined) return;
    const startedAt = this.options.clock.now();
    const address = await service.listen(addresses, signal);
    await Promise.all([
      this.untilReady(service, startedAt, signal),
      this.start(others, new Map([...addresses, [service.spec.name, address]]), signal),
    ]);
  }

  private async untilReady(
    service: SupervisedService,
    startedAt: number,
    signal: AbortSignal,
  ): Promise<void> {
    const { clock, terminal } = this.options;
    await service.untilReady(signal);
    const seconds = ((clock.now() - startedAt) / 1_000).toFixed(1);
    terminal.say(`  ${service.spec.name.padEnd(22)}${service.url}  (ready in ${seconds} s)`);
  }

  /** One after the other, so that a request that the API still serves finds its servers. */
  private async stopAll(): Promise<void> {
    for (const service of this.options.services.toReversed()) await service.stop();
  }
}
