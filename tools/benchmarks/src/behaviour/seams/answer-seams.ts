import type { ServerResponse } from 'node:http';
import type { Behaviour, Connection, Contender, Finding } from '../contender.ts';
import { cameTrue, isGood, within, wordsFor } from '../within.ts';
import { BOOK, LOOKUP, ScriptedServer, answerTo, json } from './scripted-server.ts';
import type { Script } from './scripted-server.ts';

/* What a server answers, taken for neither more nor less than it says; any client can be asked. */

const PATIENCE_MS = 10_000;
const CALLS = 300;
const LEFT_MS = 3_000;

/** Whoever cannot connect does not hold: the server is one that others can be used with. */
async function against(
  contender: Contender,
  script: Script,
  scene: (connection: Connection, server: ScriptedServer) => Promise<Finding>,
): Promise<Finding> {
  const server = await ScriptedServer.start(script);
  const connected = await within(PATIENCE_MS, contender.connect({ url: server.url }));
  try {
    if (connected.kind !== 'answered')
      return { held: false, seen: `connect: ${wordsFor(connected)}` };
    const finding = await scene(connected.value, server);
    await within(PATIENCE_MS, connected.value.close());
    return finding;
  } finally {
    await server.stop();
  }
}

const looksUp = async (connection: Connection): Promise<Finding> => {
  const called = await within(PATIENCE_MS, connection.call('lookup'));
  return { held: isGood(called), seen: wordsFor(called) };
};

/** All of several scenes must hold; what is seen names those that do not. */
function together(findings: readonly (readonly [string, Finding])[]): Finding {
  const lost = findings.filter(([, { held }]) => !held);
  const seen = lost.map(([what, finding]) => `${what}: ${finding.seen}`).join(', ');
  return { held: lost.length === 0, seen: seen || 'answered' };
}

async function refusedWrite(contender: Contender): Promise<Finding> {
  let executed = 0;
  const script: Script = ({ method, params }, response) => {
    if (method !== 'tools/call' || params?.name !== 'book') return false;
    executed++;
    const error = { code: -32_000, message: 'booked, but the receipt could not be printed' };
    json(response, 400, { jsonrpc: '2.0', id: null, error });
    return true;
  };
  return against(contender, script, async (connection) => {
    const booked = await within(PATIENCE_MS, connection.call('book'));
    const held = executed === 1 && !isGood(booked) && booked.kind !== 'waiting';
    return { held, seen: `executed ${executed}x, ${wordsFor(booked)}` };
  });
}

const PROBE_ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '500': (response) => response.writeHead(500).end('Internal Server Error'),
  'an empty 202': (response) => response.writeHead(202).end(),
  'a page': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works!</h1>'),
};

async function oddProbes(contender: Contender): Promise<Finding> {
  const findings: [string, Finding][] = [];
  for (const [what, answer] of Object.entries(PROBE_ANSWERS)) {
    const script: Script = ({ method }, response) => {
      if (method !== 'server/discover') return false;
      answer(response);
      return true;
    };
    findings.push([what, await against(contender, script, looksUp)]);
  }
  return together(findings);
}

async function identifiers(contender: Contender): Promise<Finding> {
  const integersOnly: Script = (rpc, response) => {
    if (rpc.id === undefined || Number.isInteger(rpc.id)) return false;
    const error = { code: -32_600, message: 'id must be an integer' };
    json(response, 400, { jsonrpc: '2.0', id: null, error });
    return true;
  };
  const asText: Script = (rpc, response) => {
    if (rpc.id === undefined || rpc.method !== 'tools/call') return false;
    json(response, 200, { ...answerTo(rpc), id: String(rpc.id) });
    return true;
  };
  return together([
    ['integers only', await against(contender, integersOnly, looksUp)],
    ['answered as text', await against(contender, asText, looksUp)],
  ]);
}

async function oddLists(contender: Contender): Promise<Finding> {
  const listing = (result: object): Script => {
    return (rpc, response) => {
      if (rpc.method !== 'tools/list') return false;
      json(response, 200, { jsonrpc: '2.0', id: rpc.id, result });
      return true;
    };
  };
  const lists = async (connection: Connection): Promise<Finding> => {
    const called = await looksUp(connection);
    if (!called.held) return called;
    const listed = await within(PATIENCE_MS, connection.list());
    if (listed.kind !== 'answered') return { held: false, seen: wordsFor(listed) };
    const text = JSON.stringify(listed.value);
    const held = text.includes('lookup') && text.includes('book');
    return { held, seen: held ? 'listed' : 'tools are missing' };
  };
  const withNulls = [{ ...LOOKUP, description: null, title: null }, BOOK];
  const nulls = listing({ tools: withNulls, nextCursor: null });
  const bad = listing({ tools: [LOOKUP, { name: 7 }, BOOK] });
  const endless = listing({ tools: [LOOKUP, BOOK], nextCursor: 'again' });
  return together([
    ['null for absent', await against(contender, nulls, lists)],
    ['one bad tool', await against(contender, bad, lists)],
    ['a repeated cursor', await against(contender, endless, lists)],
  ]);
}

async function openStreams(contender: Contender): Promise<Finding> {
  const stream = { 'content-type': 'text/event-stream' };
  const script: Script = (rpc, response) => {
    if (rpc.id === undefined) response.writeHead(200, stream).write(': welcome\n\n');
    else if (rpc.method === 'tools/call')
      response
        .writeHead(200, stream)
        .write(`event: message\ndata: ${JSON.stringify(answerTo(rpc))}\n\n`);
    else return false;
    return true;
  };
  return against(contender, script, async (connection, server) => {
    let good = 0;
    for (let call = 0; call < CALLS; call++) {
      if (!isGood(await within(PATIENCE_MS, connection.call('lookup')))) break;
      good++;
    }
    const isClosed = await cameTrue(LEFT_MS, () => server.openPosts === 0);
    const seen = `${good}/${CALLS}, ${server.openPosts} stream(s) left`;
    return { held: good === CALLS && isClosed, seen };
  });
}

export const ANSWER_SEAMS: readonly Behaviour[] = [
  { row: 4, what: 'a write is carried out, then answered 400 without id', examine: refusedWrite },
  { row: 5, what: 'the probe is answered by 500, 202, a page', examine: oddProbes },
  { row: 6, what: 'ids: integers only, answered as text', examine: identifiers },
  { row: 7, what: 'tool lists: nulls, a bad tool, a repeated cursor', examine: oddLists },
  { row: 8, what: `streams that stay open after the answer, ${CALLS} calls`, examine: openStreams },
];
