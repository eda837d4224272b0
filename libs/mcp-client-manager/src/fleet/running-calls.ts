import type { Clock, KeepAlive } from '@tablewise/kernel';

/**
 * Counts the calls of a server that are out. The process stays as long as there are some, also where
 * they wait for nothing but time; the server can be let go after the last of them.
 */
export class RunningCalls {
  private running = 0;
  private waiting: (() => void)[] = [];
  private hold: KeepAlive | undefined;

  constructor(private readonly clock: Pick<Clock, 'keepAlive'>) {}

  begin(): void {
    if (this.running++ === 0) this.hold = this.clock.keepAlive();
  }

  end(): void {
    this.running--;
    if (this.running > 0) return;
    this.hold?.release();
    for (const leave of this.waiting.splice(0)) leave();
  }

  /** Resolves once no call is out, or as soon as the signal aborts. */
  async none(limit: AbortSignal): Promise<void> {
    if (this.running === 0 || limit.aborted) return;
    await new Promise<void>((resolve) => {
      const leave = (): void => {
        limit.removeEventListener('abort', leave);
        resolve();
      };
      limit.addEventListener('abort', leave, { once: true });
      this.waiting.push(leave);
    });
  }
}
