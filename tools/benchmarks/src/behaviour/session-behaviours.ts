import { SystemClock } from '@tablewise/kernel';
import { FaultyServer } from '@tablewise/mcp-client-manager/testing';
import type { Behaviour, Connection, Contender, Finding } from './contender.ts';
import { cameTrue, isGood, within, wordsFor } from './within.ts';

/** How long anything may take before we call it hanging, ms. */
const PATIENCE_MS = 5_000;

interface Restarted {
  readonly connection: Connection;
  readonly server: FaultyServer;
}

async function restarted(contender: Contender): Promise<Restarted> {
  const before = await FaultyServer.start({ era: 'legacy' });
  const connection = await contender.connect({ url: before.url });
  await connection.call('lookup');
  await before.stop();
  // A restart takes a while: clients have read by then that their connections ended.
  await new SystemClock().sleep(50);
  const server = await FaultyServer.start({ era: 'legacy', port: before.port });
  return { connection, server };
}

async function end({ connection, server }: Restarted): Promise<void> {
  await within(PATIENCE_MS, connection.close());
  await server.stop();
}

async function threeAfterRestart(contender: Contender): Promise<Finding> {
  const scene = await restarted(contender);
  let good = 0;
  for (let call = 0; call < 3; call++)
    if (isGood(await within(PATIENCE_MS, scene.connection.call('book')))) good++;
  await end(scene);
  return { held: good === 3, seen: `${good}/3` };
}

async function twentyAfterRestart(contender: Contender): Promise<Finding> {
  const scene = await restarted(contender);
  const calls = Array.from({ length: 20 }, () =>
    within(PATIENCE_MS, scene.connection.call('book')),
  );
  const good = (await Promise.all(calls)).filter(isGood).length;
  const { sessionsOpened } = scene.server;
  await end(scene);
  const seen = good === 0 ? '0/20' : `${good}/20 over ${sessionsOpened} new session(s)`;
  return { held: good === 20 && sessionsOpened === 1, seen };
}

async function gone(contender: Contender): Promise<Finding | undefined> {
  const server = await FaultyServer.start({ era: 'legacy' });
  const connection = await contender.connect({ url: server.url });
  if (connection.onGone === undefined) {
    await end({ connection, server });
    return undefined;
  }
  let isNoticed = false;
  connection.onGone(() => {
    isNoticed = true;
  });
  await server.stop();
  const held = await cameTrue(3_000, () => isNoticed);
  await within(PATIENCE_MS, connection.close());
  return { held, seen: held ? 'noticed' : 'not noticed in 3 s' };
}

async function closing(contender: Contender): Promise<Finding> {
  const seen: string[] = [];
  let held = true;
  for (const onDelete of ['grant', 'refuse', 'ignore'] as const) {
    const server = await FaultyServer.start({ era: 'legacy', onDelete });
    const connection = await contender.connect({ url: server.url });
    await connection.call('lookup');
    const closed = await within(PATIENCE_MS, connection.close());
    await cameTrue(200, () => server.sessionsEnded > 0);
    if (closed.kind !== 'answered') {
      held = false;
      seen.push(`${onDelete}: ${wordsFor(closed)}`);
    } else if (onDelete === 'grant' && server.sessionsEnded !== server.sessionsOpened) {
      held = false;
      seen.push('no DELETE');
    }
    await server.stop();
  }
  return { held, seen: held ? 'ended, 405 and silence survived' : seen.join(', ') };
}

export const SESSION_BEHAVIOURS: readonly Behaviour[] = [
  { row: 1, what: 'stateful server restarts, next 3 calls', examine: threeAfterRestart },
  { row: 2, what: '20 calls at once after the restart', examine: twentyAfterRestart },
  { row: 9, what: 'server gone over HTTP, nobody calls', examine: gone },
  { row: 10, what: 'close() ends the session', examine: closing },
];
