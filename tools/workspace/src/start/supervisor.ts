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

interface Life {
  /** Aborts with what a service failed of for good. */
  readonly failing: AbortController;
  /** By the user or by such a failure. */
  readonly ended: AbortSignal;
}

/** All services of the platform, together up and together down. */
export class Supervisor {
  constructor(private readonly options: SupervisorOptions) {}

  /**
   * Runs until the signal aborts; then, or when a service fails for good, stops every process
   * before it returns. Throws ServiceFailedError in the second case.
   */
  async run(signal: AbortSignal, onReady: () => void): Promise<void> {
    const failing = new AbortController();
    const life = { failing, ended: AbortSignal.any([signal, failing.signal]) };
    try {
      await this.start(this.options.services, new Map(), life);
      onReady();
      if (!life.ended.aborted) await once(life.ended, 'abort');
      failing.signal.throwIfAborted();
    } catch (error) {
      if (!signal.aborted) throw failing.signal.aborted ? failing.signal.reason : error;
    } finally {
      failing.abort();
      await this.stopAll();
    }
  }

  /** Starts one, and the others while that gets ready: they need its address, not yet its answers. */
  private async start(
    [service, ...others]: readonly SupervisedService[],
    addresses: Addresses,
    life: Life,
  ): Promise<void> {
    if (service === undefined) return;
    const startedAt = this.options.clock.now();
    const address = await service.listen(addresses, life.ended);
    await Promise.all([
      this.untilReady(service, startedAt, life),
      this.start(others, new Map([...addresses, [service.spec.name, address]]), life),
    ]);
  }

  /** From then on its deaths are made good, also while others are not ready yet. */
  private async untilReady(
    service: SupervisedService,
    startedAt: number,
    { ended, failing }: Life,
  ): Promise<void> {
    const { clock, terminal } = this.options;
    await service.untilReady(ended);
    const seconds = ((clock.now() - startedAt) / 1_000).toFixed(1);
    terminal.say(`  ${service.spec.name.padEnd(24)}${service.url}  (ready in ${seconds} s)`);
    service.keepRunning(ended).catch((error: unknown) => {
      failing.abort(error);
    });
  }

  /** One after the other, so that a request that the API still serves finds its servers. */
  private async stopAll(): Promise<void> {
    for (const service of this.options.services.toReversed()) await service.stop();
  }
}
