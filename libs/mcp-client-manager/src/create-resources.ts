import { SystemClock, silentLogger } from '@tablewise/kernel';
import { httpProbe } from './endpoint/http-probe.ts';
import { ControlPlane } from './http/control-plane.ts';
import type { ManagerEnvironment } from './options/manager-environment.ts';
import type { ManagerSettings } from './options/manager-options.ts';
import { allowManyListeners } from './resilience/allow-many-listeners.ts';
import type { ServerResources } from './fleet/server-resources.ts';
import type { Sockets } from './sockets.ts';
import { Guard, guardedLogger, guardedRandom } from './resilience/guard.ts';
import { SteadyClock } from './steady-clock.ts';
import { CallLedger } from './telemetry/call-ledger.ts';
import { EventHub } from './telemetry/event-hub.ts';
import { OrphanGuard } from './transport/stdio/orphan-guard.ts';

/** What all servers of a manager share. */
export function createResources(
  settings: ManagerSettings,
  environment: ManagerEnvironment,
  sockets: Sockets,
  closing: AbortSignal,
): ServerResources {
  const wallClock = environment.clock ?? new SystemClock();
  const clock = new SteadyClock(wallClock);
  const logger = guardedLogger(environment.logger ?? silentLogger);
  const guard = new Guard(logger);
  const random = environment.random ? guardedRandom(environment.random, guard) : Math.random;
  allowManyListeners(closing);
  const controlPlane = new ControlPlane({
    dispatcher: sockets.calls,
    publicOnly: sockets.publicOnly,
    clock,
    wallClock,
    random,
  });
  return {
    dispatcher: sockets.calls,
    streamDispatcher: sockets.streams,
    controlPlane,
    httpProbe: httpProbe(controlPlane),
    orphanGuard: new OrphanGuard(),
    tokenLock: environment.tokenLock,
    clock,
    wallClock,
    random,
    logger,
    guard,
    events: new EventHub(guard),
    ledger: new CallLedger(),
    tracer: environment.tracer,
    clientInfo: settings.clientInfo,
    clientId: settings.clientId,
    connectTimeoutMs: settings.connectTimeoutMs,
    closing,
  };
}
