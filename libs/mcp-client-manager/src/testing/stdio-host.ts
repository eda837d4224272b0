import { SystemClock } from '@tablewise/kernel';
import { Session } from '../session/session.ts';
import { OrphanGuard } from '../transport/stdio/orphan-guard.ts';
import { StdioTransport } from '../transport/stdio/stdio-transport.ts';
import { behindWrapper, faultyStdioServer } from './faulty-stdio-server.ts';

/*
 * A host to be killed: opens a session with a stubborn server behind a wrapper, prints the process
 * ids of wrapper and server, and stays.
 */
const server = behindWrapper(faultyStdioServer({ ignoresEndOfInput: true, ignoresTerm: true }));
const transport = new StdioTransport({
  ...server,
  clock: new SystemClock(),
  guard: new OrphanGuard(),
  maxResponseBytes: 1_000_000,
});
const clientInfo = { name: 'host', version: '1.0.0' };
const { signal } = new AbortController();
const session = await Session.open(transport, { clientInfo, connectTimeoutMs: 10_000 }, signal);
const { structuredContent } = await session.callTool('echo', {}, signal);
const echoed = structuredContent as { readonly pid: number };
process.stdout.write(`${JSON.stringify([transport.pid, echoed.pid])}\n`);
