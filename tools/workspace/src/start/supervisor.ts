import { once } from 'node:events';
import type { Clock } from '@tablewise/kernel';
import type { SupervisedService } from './supervised-service.ts';
import type { Terminal } from './terminal.ts';

export interface SupervisorOptions {
  /** In the order of their dependencies: stopped from the last to the first. */
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
      await Promise.all(services.map((service) => this.start(service, ended)));
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

  private async start(service: SupervisedService, signal: AbortSignal): Promise<void> {
    const { clock, terminal } = this.options;
    const startedAt = clock.now();
    await service.start(signal);
    const seconds = ((clock.now() - startedAt) / 1_000).toFixed(1);
    terminal.say(`  ${service.spec.name.padEnd(22)}${service.spec.url}  (ready in ${seconds} s)`);
  }

  /** One after the other, so that a request that the API still serves finds its servers. */
  private async stopAll(): Promise<void> {
    for (const service of this.options.services.toReversed()) await service.stop();
  }
}
