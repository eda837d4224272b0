import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { CallContextDetails } from '../call/call-errors.ts';
import type { McpClientManager } from '../manager.ts';
import { eventually } from '../testing/eventually.ts';
import type { Fault } from '../testing/faults.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { Stage } from '../testing/stage.ts';

const callOf = (tool: 'lookup' | 'book') => ({ server: 'places', tool, args: {} });
/** p95 is known from then on, and hedges are saved up. */
const WARM_UP_CALLS = 42;

describe('a hedge', () => {
  let stage: Stage;
  let clock: ManualClock;
  let servers: FaultyServer[];
  let manager: McpClientManager;
  const heard: (string | undefined)[] = [];

  beforeEach(async () => {
    stage = new Stage();
    clock = new ManualClock();
    servers = await Promise.all([1, 2, 3].map(() => stage.server({ era: 'modern' })));
    manager = stage.manage(
      {
        urls: servers.map(({ url }) => url),
        trustAnnotations: true,
        hedging: true,
        picker: 'round-robin',
      },
      { clock },
    );
    await manager.start();
    for (let call = 0; call < WARM_UP_CALLS; call++) await manager.callTool(callOf('lookup'));
    heard.length = 0;
    manager.on('call', ({ endpoint }) => heard.push(endpoint));
  });
  afterEach(() => stage.close());

  const nameOf = (server: FaultyServer | undefined) => new URL(server?.url ?? '').host;
  const sent = (tool: string): number =>
    servers.reduce((sum, { executed }) => sum + executed.filter((one) => one === tool).length, 0);

  /** All endpoints do this to their next call. */
  function allFail(fault: Fault): void {
    for (const server of servers) server.failNext(fault);
  }

  /** A call that goes to the first endpoint and is hedged. */
  async function hedged() {
    const before = sent('lookup');
    const call = manager.callTool(callOf('lookup'));
    await eventually(() => sent('lookup') === before + 1);
    await clock.advance(1);
    return call;
  }

  it('goes where the picker chooses, and the call was answered there', async () => {
    const [first] = servers;
    first?.failNext('hang');
    const { attempts } = await hedged();
    expect(attempts).toMatchObject([
      { endpoint: nameOf(first), outcome: 'unanswered' },
      { picked: 'hedge', outcome: 'answered' },
    ]);
    expect(attempts[1]?.endpoint).not.toBe(nameOf(first));
    expect(heard).toEqual([attempts[1]?.endpoint]);
    await eventually(() => first?.openRequests === first?.openStreams);
  });

  it('that is outrun is not where the call was answered', async () => {
    const [first, ...others] = servers;
    first?.failNext('slow-with-progress');
    for (const other of others) other.failNext('hang');
    const { attempts } = await hedged();
    expect(attempts).toMatchObject([
      { endpoint: nameOf(first), outcome: 'answered' },
      { picked: 'hedge', outcome: 'unanswered' },
    ]);
    expect(heard).toEqual([nameOf(first)]);
  });

  it('is never sent for a tool that must not run twice, however long that takes', async () => {
    allFail('hang');
    const left = new AbortController();
    const call = manager.callTool(callOf('book'), { signal: left.signal }).catch(() => undefined);
    await eventually(() => sent('book') === 1);
    await clock.advance(4_000);
    expect(sent('book')).toBe(1);
    left.abort();
    await call;
    expect(sent('book')).toBe(1);
  });

  it('is not sent where no other endpoint is up', async () => {
    for (const server of servers.slice(1)) manager.drain('places', nameOf(server));
    servers[0]?.failNext('hang');
    const before = sent('lookup');
    const left = new AbortController();
    const call = manager.callTool(callOf('lookup'), { signal: left.signal });
    const cancelled = expect(call).rejects.toMatchObject({
      code: 'CANCELLED',
      details: { attempts: [{ attempt: 1 }] },
    });
    await eventually(() => sent('lookup') === before + 1);
    await clock.advance(1);
    left.abort();
    await cancelled;
  });

  it('adds a twentieth to the load at most, however slow all are', async () => {
    const picked: (string | undefined)[] = [];
    for (let call = 0; call < 60; call++) {
      allFail('hang');
      const left = new AbortController();
      const ended = manager
        .callTool(callOf('lookup'), { signal: left.signal })
        .catch((error: unknown) => (error as { details: CallContextDetails }).details);
      await clock.advance(1);
      left.abort();
      const { attempts } = await ended;
      picked.push(...attempts.map((attempt) => attempt.picked));
    }
    const hedges = picked.filter((why) => why === 'hedge').length;
    expect(picked.length).toBe(60 + hedges);
    expect(hedges).toBe(Math.floor((WARM_UP_CALLS + 60) / 20));
  });
});
