import { McpClientManager } from '../manager.ts';
import { behindWrapper, faultyStdioServer } from './faulty-stdio-server.ts';
import { stdioOf } from './stage.ts';

/*
 * A host to be killed: a manager of a stubborn server behind a wrapper. Prints the process ids of
 * wrapper and server, and stays.
 */
const stubborn = faultyStdioServer({ ignoresEndOfInput: true, ignoresTerm: true });
const manager = new McpClientManager({
  servers: [{ name: 'places', stdio: stdioOf(behindWrapper(stubborn)) }],
});
await manager.start();
const { structuredContent } = await manager.callTool({ server: 'places', tool: 'echo', args: {} });
const { pid, ppid } = structuredContent as { readonly pid: number; readonly ppid: number };
process.stdout.write(`${JSON.stringify([ppid, pid])}\n`);
