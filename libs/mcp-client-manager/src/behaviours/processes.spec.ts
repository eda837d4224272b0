import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { McpClientManager } from '../manager.ts';
import { eventually } from '../testing/eventually.ts';
import { behindWrapper, faultyStdioServer } from '../testing/faulty-stdio-server.ts';
import { Stage, stdioOf } from '../testing/stage.ts';
import { isLive } from '../transport/stdio/live-processes.ts';

/* Rows of the table of behaviours that concern child processes; the numbers are the table's. */
const echo = { server: 'places', tool: 'echo', args: {} };
const answered = z.object({ pid: z.number(), ppid: z.number() });

async function askWho(manager: McpClientManager): Promise<z.infer<typeof answered>> {
  return answered.parse((await manager.callTool(echo)).structuredContent);
}

describe('stdio servers', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.close());

  it('3: one that dies is started again for the next call', async () => {
    const manager = stage.manage({ stdio: stdioOf(faultyStdioServer()) });
    const { pid } = await askWho(manager);
    process.kill(pid, 'SIGKILL');
    await eventually(() => manager.statistics().totalConnections === 0);
    expect((await askWho(manager)).pid).not.toBe(pid);
  });

  it('3: with a warm spare the next call is served by a process that already runs', async () => {
    const manager = stage.manage({ stdio: stdioOf(faultyStdioServer()), pool: { minSize: 1 } });
    await manager.start();
    await eventually(() => manager.statistics().totalConnections === 2);
    const { pid } = await askWho(manager);
    const died = new Promise<void>((resolve) => {
      manager.on('client:disconnected', () => {
        resolve();
      });
    });
    process.kill(pid, 'SIGKILL');
    await died;
    const served = await askWho(manager);
    expect(served.pid).not.toBe(pid);
    // The spare served it: nothing was started for it.
    expect(manager.statistics()).toMatchObject({ totalConnections: 1, connectionsCreated: 2 });
    await eventually(() => manager.statistics().totalConnections === 2);
  });

  it('3: a call that was out when it died has an unknown outcome and is not repeated', async () => {
    const manager = stage.manage({ stdio: stdioOf(faultyStdioServer({ crashAfterCalls: 1 })) });
    await manager.callTool(echo);
    await expect(manager.callTool(echo)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    await expect(manager.callTool(echo)).resolves.toMatchObject({ isError: false });
  });

  it('4: nothing is left after close behind a wrapper that ignores the end of its input', async () => {
    const stubborn = behindWrapper(faultyStdioServer({ ignoresEndOfInput: true }));
    const manager = stage.manage({ stdio: stdioOf(stubborn) });
    const { pid, ppid } = await askWho(manager);
    expect([pid, ppid].map(isLive)).toEqual([true, true]);
    await manager.close();
    expect([pid, ppid].map(isLive)).toEqual([false, false]);
  }, 20_000);

  it('4: nothing is left when the host is killed', async () => {
    const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
    const loader = at('../testing/typescript-loader.mjs');
    const flags = ['--conditions=@tablewise/source', '--import', loader];
    const host = spawn(process.execPath, [...flags, at('../testing/manager-host.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = z.tuple([z.string()]).parse(await once(host.stdout.setEncoding('utf8'), 'data'));
    const pids = z.array(z.number()).length(2).parse(JSON.parse(line));
    expect(pids.map(isLive)).toEqual([true, true]);
    host.kill('SIGKILL');
    await eventually(() => !pids.some(isLive));
  }, 30_000);

  it('18: the error of one that died says where, what, which attempt, how long and its last words', async () => {
    const faults = { crashAfterCalls: 0, stderr: 'no database at 10.0.0.1' };
    const command = faultyStdioServer(faults);
    const manager = stage.manage({ stdio: stdioOf(command) });
    await expect(manager.callTool(echo)).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      details: {
        server: 'places',
        tool: 'echo',
        endpoint: expect.stringContaining(command.command),
        elapsedMs: expect.any(Number),
        attempts: [{ attempt: 1, outcome: 'lost' }],
        stderr: expect.stringContaining('no database at 10.0.0.1'),
      },
    });
  });
});
