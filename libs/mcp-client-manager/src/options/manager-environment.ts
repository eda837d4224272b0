import type { Clock, Logger, Random } from '@tablewise/kernel';
import type { TokenLock } from '../auth/token-lock.ts';
import type { CallTracer } from '../telemetry/call-tracer.ts';

/** What the manager is to use in place of real time, chance, silence and nothing. */
export interface ManagerEnvironment {
  readonly clock?: Clock;
  readonly random?: Random;
  readonly logger?: Logger;
  /** `openTelemetryTracer(api)`, for spans. */
  readonly tracer?: CallTracer;
  /** Shared with other processes, so that one of them fetches a token for all. */
  readonly tokenLock?: TokenLock;
}
