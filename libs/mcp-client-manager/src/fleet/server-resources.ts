import type { Clock, Logger, Random } from '@tablewise/kernel';
import type { Dispatcher } from 'undici';
import type { HttpProbe } from '../endpoint/http-probe.ts';
import type { ControlPlane } from '../http/control-plane.ts';
import type { TokenLock } from '../auth/token-lock.ts';
import type { Guard } from '../resilience/guard.ts';
import type { ClientInfo } from '../session/session.ts';
import type { CallLedger } from '../telemetry/call-ledger.ts';
import type { CallTracer } from '../telemetry/call-tracer.ts';
import type { EventHub } from '../telemetry/event-hub.ts';
import type { ManagerEventMap } from '../telemetry/events.ts';
import type { OrphanGuard } from '../transport/stdio/orphan-guard.ts';

/** What the manager lends to its servers and their endpoints. */
export interface ServerResources {
  /** The sockets of all servers. */
  readonly dispatcher: Dispatcher;
  /** Of streams that stay open. */
  readonly streamDispatcher: Dispatcher;
  readonly controlPlane: ControlPlane;
  readonly httpProbe: HttpProbe;
  readonly orphanGuard: OrphanGuard;
  readonly tokenLock: TokenLock | undefined;
  readonly clock: Clock;
  /** The time of day, for what other machines read or write. */
  readonly wallClock: Pick<Clock, 'now'>;
  readonly random: Random;
  readonly logger: Logger;
  /** For code that is not ours. */
  readonly guard: Guard;
  readonly events: EventHub<ManagerEventMap>;
  readonly ledger: CallLedger;
  readonly tracer: CallTracer | undefined;
  readonly clientInfo: ClientInfo;
  /** Tells this client from its replicas. */
  readonly clientId: string;
  readonly connectTimeoutMs: number;
  /** Aborts when the manager closes. */
  readonly closing: AbortSignal;
}
