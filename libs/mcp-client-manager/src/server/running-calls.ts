/** Counts the calls of a server that are out, so that it can be let go after the last of them. */
export class RunningCalls {
  private running = 0;
  private waiting: (() => void)[] = [];

  begin(): void {
    this.running++;
  }

  end(): void {
    this.running--;
    if (this.running > 0 || this.waiting.length === 0) return;
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
