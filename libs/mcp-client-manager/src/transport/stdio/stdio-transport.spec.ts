import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { SystemClock } from '@tablewise/kernel';
import { z } from 'zod';
import { Session } from '../../session/session.ts';
import type { ServerNotification, SessionOptions } from '../../session/session-options.ts';
import { eventually } from '../../testing/eventually.ts';
import { behindWrapper, faultyStdioServer } from '../../testing/faulty-stdio-server.ts';
import type { ProcessCommand, StdioFaults } from '../../testing/faulty-stdio-server.ts';
import type { ExchangeFailure } from '../exchange-failure.ts';
import { isLive } from './live-processes.ts';
import { OrphanGuard } from './orphan-guard.ts';
import { StdioTransport } from './stdio-transport.ts';

const clock = new SystemClock();
const guard = new OrphanGuard();
const { signal } = new AbortController();
const clientInfo = { name: 'spec', version: '1.0.0' };
const opened: Session[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((session) => session.close(AbortSignal.abort())));
});

afterAll(() => {
  guard.close();
});

function transportTo(server: ProcessCommand, maxResponseBytes = 1_000_000): StdioTransport {
  return new StdioTransport({ ...server, clock, guard, maxResponseBytes, closeGraceMs: 200 });
}

async function open(
  transport: StdioTransport,
  options: Partial<SessionOptions> = {},
): Promise<Session> {
  const all = { clientInfo, connectTimeoutMs: 10_000, ...options };
  const session = await Session.open(transport, all, signal);
  opened.push(session);
  return session;
}

async function pidOf(session: Session): Promise<number> {
  const { structuredContent } = await session.callTool('echo', {}, signal);
  return z.object({ pid: z.number() }).parse(structuredContent).pid;
}

describe.each(['modern', 'legacy'] as const)('StdioTransport with a %s server', (era) => {
  it('negotiates in the process it goes on to use, lists, calls and probes', async () => {
    const transport = transportTo(faultyStdioServer({ era }));
    const session = await open(transport);
    expect(session.era).toBe(era);
    expect(await pidOf(session)).toBe(transport.pid);
    expect((await session.readToolList(signal)).tools).toMatchObject([{ name: 'echo' }]);
    await session.probe(signal);
  });

  it('passes on progress to the call that asked for it', async () => {
    const session = await open(transportTo(faultyStdioServer({ era, tellsProgress: true })));
    const told: unknown[] = [];
    await session.callTool('echo', {}, signal, { onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([{ progress: 1, total: 2 }]);
  });

  it('tells the server when a caller leaves', async () => {
    const transport = transportTo(faultyStdioServer({ era, hangs: true }));
    const session = await open(transport);
    const caller = new AbortController();
    const call = session.callTool('echo', {}, caller.signal);
    caller.abort(new Error('left'));
    await expect(call).rejects.toThrow('left');
    await eventually(() => transport.stderr?.includes('cancelled 1001') === true);
  });

  it('passes on that the tools changed', async () => {
    const told: ServerNotification[] = [];
    const notifications = { clock, listener: (one: ServerNotification) => told.push(one) };
    const server = faultyStdioServer({ era, changesTools: true });
    const session = await open(transportTo(server), { notifications });
    await session.callTool('echo', {}, signal);
    await eventually(() => told.length === 1);
    expect(told).toEqual([{ method: 'notifications/tools/list_changed' }]);
  });

  it('outlives listeners that throw', async () => {
    const listener = (): never => {
      throw new Error('of the host');
    };
    const server = faultyStdioServer({ era, tellsProgress: true, changesTools: true });
    const session = await open(transportTo(server), { notifications: { clock, listener } });
    const call = (): Promise<unknown> =>
      session.callTool('echo', {}, signal, { onProgress: listener });
    await call();
    await expect(call()).resolves.toMatchObject({ isError: false });
  });

  it('reads on over lines that are no messages', async () => {
    const session = await open(transportTo(faultyStdioServer({ era, printsGarbage: true })));
    await expect(session.callTool('echo', {}, signal)).resolves.toMatchObject({ isError: false });
  });
});

describe('StdioTransport', () => {
  it('says that the server died, with the last it wrote, to calls and to the owner', async () => {
    const server = faultyStdioServer({ crashAfterCalls: 1, stderr: 'out of noodles' });
    const reasons: ExchangeFailure[] = [];
    const session = await open(transportTo(server), { onClose: (reason) => reasons.push(reason) });
    await session.callTool('echo', {}, signal);
    await expect(session.callTool('echo', {}, signal)).rejects.toMatchObject({
      message: 'the server exited with code 3',
      failure: { kind: 'lost', stderrTail: 'out of noodles' },
    });
    expect(reasons).toMatchObject([{ failure: { stderrTail: 'out of noodles' } }]);
    await expect(session.callTool('echo', {}, signal)).rejects.toMatchObject({
      failure: { kind: 'not-sent' },
    });
  });

  it.each(['output', 'input'] as const)(
    'gives up a server that closes its standard %s and lives on',
    async (closes) => {
      const session = await open(transportTo(faultyStdioServer({ closes })));
      let isOver = false;
      const call = session.callTool('echo', {}, signal).finally(() => (isOver = true));
      const outcome = expect(call).rejects.toMatchObject({
        message: `the server closed its standard ${closes}`,
        failure: { kind: 'lost' },
      });
      await eventually(() => {
        // Nobody sees that an input is closed before they write to it.
        if (closes === 'input') session.probe(signal).catch(() => undefined);
        return isOver;
      });
      await outcome;
      await expect(session.callTool('echo', {}, signal)).rejects.toMatchObject({
        failure: { kind: 'not-sent' },
      });
    },
  );

  it('says that there was no answer to the handshake, with the last that the server wrote', async () => {
    const transport = transportTo({ command: '/bin/sh', args: ['-c', 'echo busy >&2; sleep 60'] });
    await expect(open(transport, { connectTimeoutMs: 500 })).rejects.toMatchObject({
      message: 'no answer to the handshake within 500 ms',
      failure: { kind: 'lost', stderrTail: 'busy' },
    });
  });

  it('sends nothing more that expects no answer to a server that does not read', async () => {
    const transport = transportTo({ command: '/bin/sh', args: ['-c', 'sleep 60'] });
    await transport.start();
    const params = { text: 'x'.repeat(1024 * 1024) };
    const notification = { jsonrpc: '2.0', method: 'notifications/progress', params } as const;
    await transport.send(notification);
    await expect(transport.send(notification)).rejects.toMatchObject({
      failure: { kind: 'not-sent' },
    });
    await transport.endSession(AbortSignal.abort());
  });

  it('starts a server again that dies of the version probe, and remembers its era', async () => {
    const session = await open(transportTo(faultyStdioServer({ exitsOnProbe: true })));
    expect(session.verdict).toEqual({ kind: 'legacy' });
    await expect(session.callTool('echo', {}, signal)).resolves.toMatchObject({ isError: false });
  });

  it('initializes a server that says nothing to the version probe', async () => {
    const transport = transportTo(faultyStdioServer({ ignoresProbe: true }));
    const session = await open(transport, { connectTimeoutMs: 600 });
    expect(session.era).toBe('legacy');
  });

  it('does not start a server again that dies without a probe', async () => {
    const transport = transportTo({ command: '/bin/sh', args: ['-c', 'echo no >&2; exit 7'] });
    const options = { clientInfo, connectTimeoutMs: 5_000 };
    const session = Session.open(transport, options, signal, { kind: 'legacy' });
    await expect(session).rejects.toMatchObject({
      message: 'the server exited with code 7',
      failure: { kind: 'lost', stderrTail: 'no' },
    });
  });

  it('says that a command cannot be started', async () => {
    const transport = transportTo({ command: '/no/such/server', args: [] });
    await expect(open(transport)).rejects.toMatchObject({ failure: { kind: 'not-sent' } });
  });

  it('refuses a message that is too large, and ends the server', async () => {
    const transport = transportTo(faultyStdioServer({ answerChars: 20_000 }), 10_000);
    const session = await open(transport);
    await expect(session.callTool('echo', {}, signal)).rejects.toMatchObject({
      failure: { kind: 'malformed' },
    });
  });

  it.each<[string, StdioFaults]>([
    ['is polite', {}],
    ['ignores the end of its input', { ignoresEndOfInput: true }],
    ['ignores SIGTERM too', { ignoresEndOfInput: true, ignoresTerm: true }],
  ])('leaves no process of a server behind a wrapper that %s', async (_which, faults) => {
    const transport = transportTo(behindWrapper(faultyStdioServer(faults)));
    const session = await open(transport);
    const [wrapper, server] = [z.number().parse(transport.pid), await pidOf(session)];
    expect(wrapper).not.toBe(server);
    await session.close(signal);
    expect([isLive(wrapper), isLive(server)]).toEqual([false, false]);
  });

  it('goes to SIGKILL at once when there is no time to be polite', async () => {
    const server = faultyStdioServer({ ignoresEndOfInput: true, ignoresTerm: true });
    const session = await open(transportTo(server));
    const pid = await pidOf(session);
    await session.close(AbortSignal.abort());
    expect(isLive(pid)).toBe(false);
  });

  it('inherits few variables, and those it was given', async () => {
    const show = 'console.error(Object.keys(process.env).sort().join()); process.exit(1)';
    const transport = new StdioTransport({
      command: process.execPath,
      args: ['-e', show],
      env: { TABLEWISE_ANSWER: '42' },
      clock,
      guard,
      maxResponseBytes: 1_000,
    });
    await expect(open(transport)).rejects.toThrow('exited with code 1');
    const names = transport.stderr?.split(',') ?? [];
    expect(names).toContain('TABLEWISE_ANSWER');
    expect(names).toContain('PATH');
    expect(names).not.toContain('NODE_OPTIONS');
  });
});

it('takes the servers along when the host is killed', async () => {
  const loader = fileURLToPath(new URL('../../testing/typescript-loader.mjs', import.meta.url));
  const script = fileURLToPath(new URL('../../testing/stdio-host.ts', import.meta.url));
  const flags = ['--conditions=@tablewise/source', '--import', loader];
  const host = spawn(process.execPath, [...flags, script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = z.tuple([z.string()]).parse(await once(host.stdout.setEncoding('utf8'), 'data'));
  const pids = z.array(z.number()).length(2).parse(JSON.parse(line));
  expect(pids.map(isLive)).toEqual([true, true]);
  host.kill('SIGKILL');
  await eventually(() => !pids.some(isLive));
}, 30_000);
