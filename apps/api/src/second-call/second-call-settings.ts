import type { ValueProvider } from '@nestjs/common';
import { SystemClock } from '@tablewise/kernel';
import type { Clock, Logger } from '@tablewise/kernel';
import type { ApiConfig } from '../config.ts';

/** Token of the `SecondCallSettings`. */
export const SECOND_CALL_SETTINGS = Symbol('SECOND_CALL_SETTINGS');

/** What an answer of two calls runs by; without the second it is degraded. */
export interface SecondCallSettings {
  /** Over both calls, ms. */
  readonly deadlineMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The deadline is that of a request. */
export function provideSecondCallSettings(
  { requestTimeoutMs }: Pick<ApiConfig, 'requestTimeoutMs'>,
  logger: Logger,
): ValueProvider<SecondCallSettings> {
  const clock = new SystemClock();
  return {
    provide: SECOND_CALL_SETTINGS,
    useValue: { deadlineMs: requestTimeoutMs, clock, logger },
  };
}
