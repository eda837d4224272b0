import { SystemClock } from '@tablewise/kernel';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import { FaultyServer } from '@tablewise/mcp-client-manager/testing';
import { FaultyHost } from '../../soak/faulty-host.ts';
import type { Behaviour, Finding } from '../contender.ts';
import { forUs } from '../for-us.ts';
import { SteadyReads } from './steady-reads.ts';

/* An endpoint that goes away, hangs, comes back, with everything at its default. */

const clock = new SystemClock();
const QUIET_MS = 2_000;
const AWAY_MS = 2_500;
const FROZEN_MS = 40_000;
/** From ready to served. */
const SOON_MS = 500;
const PATIENCE_MS = 10_000;

function managerOf(urls: readonly string[]): McpClientManager {
  return new McpClientManager({
    servers: [{ name: 'places', urls: [...urls], trustAnnotations: true }],
  });
}

/** Of the only endpoint. */
async function onlyOneBack(): Promise<number> {
  const before = await FaultyServer.start({ era: 'legacy' });
  return msUntilServed(before, managerOf([before.url]));
}

/** Of one that is back when the other goes. */
async function otherBack(): Promise<number> {
  const [before, staying] = await Promise.all([
    FaultyServer.start({ era: 'legacy' }),
    FaultyServer.start({ era: 'legacy' }),
  ]);
  return msUntilServed(before, managerOf([before.url, staying.url]), () => staying.stop());
}

/** From when a server that went away is back, and what goes then is gone, to the first read served. */
async function msUntilServed(
  before: FaultyServer,
  manager: McpClientManager,
  goesThen: () => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  await manager.start();
  const reads = new SteadyReads(manager);
  await clock.sleep(QUIET_MS);
  await before.stop();
  await clock.sleep(AWAY_MS);
  const after = await FaultyServer.start({ era: 'legacy', port: before.port });
  await goesThen();
  const ms = await reads.untilServed(PATIENCE_MS);
  await reads.stop();
  await manager.close();
  await after.stop();
  return ms;
}

async function back(): Promise<Finding> {
  const [alone, other] = [await onlyOneBack(), await otherBack()];
  const seen = `served after ${alone} ms; when the other went just then, ${other} ms`;
  return { held: Math.max(alone, other) <= SOON_MS, seen };
}

async function frozen(): Promise<Finding> {
  const hosts = [await FaultyHost.start(), await FaultyHost.start()];
  const manager = managerOf(hosts.map(({ url }) => url));
  await manager.start();
  const reads = new SteadyReads(manager);
  await clock.sleep(QUIET_MS);
  hosts[0]?.signal('SIGSTOP');
  await clock.sleep(FROZEN_MS);
  hosts[0]?.signal('SIGCONT');
  await reads.stop();
  await manager.close();
  await Promise.all(hosts.map((host) => host.stop()));
  const { failed, slow, sent } = reads;
  const seen = `${failed} failed, ${slow} over 1 s, of ${sent}`;
  return { held: failed === 0 && slow <= sent / 100, seen };
}

export const ENDPOINT_SEAMS: readonly Behaviour[] = [
  forUs(9, 'killed and ready again: served within 0.5 s', back),
  forUs(10, 'one of two frozen for 40 s, 60 reads/s', frozen),
];
