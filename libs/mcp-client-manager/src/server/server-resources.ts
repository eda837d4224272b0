import type { Clock, Logger, Random } from '@tablewise/kernel';
import type { Dispatcher } from 'undici';
import type { HttpProbe } from '../health/http-probe.ts';
import type { ClientInfo } from '../session/session.ts';
import type { EventHub } from '../telemetry/event-hub.ts';
import type { ManagerEventMap } from '../telemetry/events.ts';

/** What the manager lends to its servers and their endpoints. */
export interface ServerResources {
  /** The sockets of all servers. */
  readonly dispatcher: Dispatcher;
  readonly httpProbe: HttpProbe;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly events: EventHub<ManagerEventMap>;
  readonly clientInfo: ClientInfo;
  readonly connectTimeoutMs: number;
  /** Aborts when the manager closes. */
  readonly closing: AbortSignal;
}
