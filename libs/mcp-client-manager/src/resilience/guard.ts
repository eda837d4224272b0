import type { Logger, Random } from '@tablewise/kernel';

/**
 * Runs code that is not ours: listeners, progress callbacks, tracers. What it throws, or rejects
 * with, is logged and changes no call; what it returns is not waited for.
 */
export class Guard {
  constructor(private readonly logger: Logger) {}

  run(what: PropertyKey, task: () => unknown): void {
    this.ask(what, task);
  }

  /** As `run`, for what has an answer; none where it threw. */
  ask<T>(what: PropertyKey, task: () => T): T | undefined {
    try {
      const answer = task();
      if (answer instanceof Promise)
        answer.catch((error: unknown) => {
          this.report(what, error);
        });
      return answer;
    } catch (error) {
      this.report(what, error);
      return undefined;
    }
  }

  private report(what: PropertyKey, error: unknown): void {
    this.logger.error({ of: String(what), err: error }, 'code of the host failed');
  }
}

/** A logger that throws or rejects loses its line, and nothing else. */
export function guardedLogger(logger: Logger): Logger {
  const guarded =
    (level: keyof Logger): Logger[keyof Logger] =>
    (fields, message) => {
      try {
        const write = (): unknown => logger[level](fields, message);
        const written = write();
        if (written instanceof Promise) written.catch(() => undefined);
      } catch {
        // There is nobody left to tell.
      }
    };
  return {
    debug: guarded('debug'),
    info: guarded('info'),
    warn: guarded('warn'),
    error: guarded('error'),
  };
}

/** A source of chance that throws, or gives what no chance is, is replaced for that once. */
export function guardedRandom(random: Random, guard: Guard): Random {
  return () => {
    const drawn = guard.ask('random', random);
    return drawn !== undefined && drawn >= 0 && drawn < 1 ? drawn : Math.random();
  };
}
