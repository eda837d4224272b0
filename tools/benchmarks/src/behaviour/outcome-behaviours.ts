import { SystemClock } from '@tablewise/kernel';
import { FaultyServer } from '@tablewise/mcp-client-manager/testing';
import type { Behaviour, Connection, Contender, Finding } from './contender.ts';
import { startListenerCensus } from './listener-census.ts';
import { cameTrue, isGood, within, wordsFor } from './within.ts';

const PATIENCE_MS = 5_000;
const CALLS = 5_000;
const IN_FLIGHT = 16;
/** Fails at once: much less than any time-out. */
const AT_ONCE_MS = 1_000;

type Scene = (server: FaultyServer, connection: Connection) => Promise<Finding | undefined>;

function onServer(scene: Scene): Behaviour['examine'] {
  return async (contender: Contender) => {
    const server = await FaultyServer.start({ era: 'legacy' });
    const connection = await contender.connect({ url: server.url });
    await connection.call('lookup');
    const finding = await scene(server, connection);
    await within(PATIENCE_MS, connection.close());
    await server.stop();
    return finding;
  };
}

const lostAnswer: Scene = async (server, connection) => {
  server.failNext('execute-then-die');
  const outcome = await within(PATIENCE_MS, connection.call('book'));
  await new SystemClock().sleep(200);
  const times = server.executed.filter((tool) => tool === 'book').length;
  const held = times === 1 && !isGood(outcome) && outcome.kind !== 'waiting';
  return { held, seen: `executed ${times}x, ${wordsFor(outcome)}` };
};

const listeners: Scene = async (_server, connection) => {
  const { signal } = new AbortController();
  const endCensus = startListenerCensus();
  let left = CALLS;
  const caller = async (): Promise<void> => {
    while (left-- > 0) {
      await connection.call('lookup', { signal });
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, caller));
  const most = endCensus();
  return { held: most <= IN_FLIGHT, seen: `at most ${most}` };
};

const endOfStream: Scene = async (server, connection) => {
  server.failNext('end-stream-early');
  const outcome = await within(PATIENCE_MS, connection.call('book'));
  const held = outcome.kind !== 'waiting' && !isGood(outcome) && outcome.ms < AT_ONCE_MS;
  return { held, seen: `${wordsFor(outcome)}${held ? ` in ${outcome.ms} ms` : ''}` };
};

const timeout: Scene = async (server, connection) => {
  server.failNext('hang');
  const caller = new AbortController();
  const call = connection.call('lookup', { timeoutMs: 200, signal: caller.signal });
  let outcome = await within(AT_ONCE_MS, call);
  if (outcome.kind === 'waiting') {
    // It knows no time-out of a call: the caller leaves instead.
    caller.abort();
    outcome = await within(AT_ONCE_MS, call);
  }
  const held =
    outcome.kind !== 'waiting' &&
    (await cameTrue(AT_ONCE_MS, () => server.openRequests === server.openStreams));
  const open = server.openRequests - server.openStreams;
  return { held, seen: `${wordsFor(outcome)}, ${open} request(s) open` };
};

const lists: Scene = async (server, connection) => {
  const before = server.toolLists;
  for (let times = 0; times < 3; times++) {
    await connection.list();
    await connection.call('lookup');
  }
  const fetched = server.toolLists - before;
  return { held: fetched === 0, seen: `${fetched} fetched for 3 more lists and calls` };
};

export const OUTCOME_BEHAVIOURS: readonly Behaviour[] = [
  { row: 5, what: 'a write executes, its answer is lost', examine: onServer(lostAnswer) },
  { row: 6, what: `abort listeners, ${CALLS} calls, 16 in flight`, examine: onServer(listeners) },
  { row: 7, what: 'response stream ends before the answer', examine: onServer(endOfStream) },
  { row: 8, what: 'timeout frees the request', examine: onServer(timeout) },
  { row: 12, what: 'tools/list cached', examine: onServer(lists) },
];
