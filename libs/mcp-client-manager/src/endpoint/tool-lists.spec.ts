import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { NEVER_CANCELLED } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { ToolList } from '../session/tool-list.ts';
import { ToolLists } from './tool-lists.ts';
import type { ListTools } from './tool-lists.ts';

function listOf(names: readonly string[], ttlMs?: number): ToolList {
  const tools = names.map((name) => ({ name, inputSchema: {}, annotations: {} }));
  return { tools, rejected: [], ...(ttlMs === undefined ? {} : { ttlMs }) };
}

/** Answers with these lists in turn, the last one over and over. */
function someLists(lists: readonly ToolList[], allowed?: readonly string[]) {
  const clock = new ManualClock();
  const tools = new ToolLists({
    server: 'places',
    ttlMs: 60_000,
    timeoutMs: 10_000,
    allowed,
    clock,
  });
  let asked = 0;
  const list: ListTools = () =>
    Promise.resolve(lists[Math.min(asked++, lists.length - 1)] ?? listOf([]));
  const find = (tool: string, identity = '', signal: CancelSignal = NEVER_CANCELLED) =>
    tools.find(identity, tool, list, signal);
  return { tools, clock, list, find, asked: () => asked };
}

const names = (tools: readonly { readonly name: string }[]) => tools.map(({ name }) => name);
const unknown = { code: 'INPUT_UNKNOWN_TOOL' };

describe('the tools of an endpoint', () => {
  it('are listed once for all who ask at the same time, and trusted for a while', async () => {
    const { clock, find, tools, asked } = someLists([listOf(['search'])]);
    await Promise.all([find('search'), find('search')]);
    await clock.advance(59_999);
    expect(tools.peek('', 'search')).toMatchObject({ name: 'search' });
    expect(asked()).toBe(1);
    await clock.advance(1);
    expect(tools.peek('', 'search')).toBeUndefined();
    await find('search');
    expect(asked()).toBe(2);
  });

  it('are trusted for as long as the server says, but not for no time at all', async () => {
    const short = someLists([listOf(['search'], 5_000)]);
    await short.find('search');
    await short.clock.advance(5_000);
    expect(short.tools.peek('', 'search')).toBeUndefined();
    await short.find('search');
    expect(short.asked()).toBe(2);
    const zero = someLists([listOf(['search'], 0)]);
    await zero.find('search');
    expect(zero.tools.peek('', 'search')).toMatchObject({ name: 'search' });
  });

  it('are looked for again when one came later, but not for every call', async () => {
    const { clock, find, tools, asked } = someLists([
      listOf(['search']),
      listOf(['search', 'rank']),
    ]);
    await find('search');
    await expect(find('rank')).rejects.toMatchObject(unknown);
    expect(asked()).toBe(1);
    await clock.advance(1_000);
    await expect(find('rank')).resolves.toMatchObject({ name: 'rank' });
    expect(names(tools.known)).toEqual(['search', 'rank']);
  });

  it('are listed again when the server has said that they changed', async () => {
    const { tools, find, asked } = someLists([listOf(['search']), listOf(['rank'])]);
    await find('search');
    tools.forget();
    expect(tools.peek('', 'search')).toBeUndefined();
    expect(names(tools.known)).toEqual(['search']);
    await expect(find('rank')).resolves.toMatchObject({ name: 'rank' });
    expect(asked()).toBe(2);
  });

  it('are asked for again after a list that failed', async () => {
    const { tools, find } = someLists([listOf(['search'])]);
    const failing: ListTools = () => Promise.reject(new Error('down'));
    await expect(tools.find('', 'search', failing, NEVER_CANCELLED)).rejects.toThrow('down');
    await expect(find('search')).resolves.toMatchObject({ name: 'search' });
  });

  it('are never shown to another: each identity has a list of its own', async () => {
    const { tools, find, asked } = someLists([listOf(['search', 'admin']), listOf(['search'])]);
    await find('admin', 'ann');
    expect(tools.peek('ben', 'admin')).toBeUndefined();
    await expect(find('admin', 'ben')).rejects.toMatchObject({
      ...unknown,
      details: { available: ['search'] },
    });
    expect(asked()).toBe(2);
    expect(tools.peek('ann', 'admin')).toMatchObject({ name: 'admin' });
  });

  it('are remembered for what they are, whoever was shown them', async () => {
    const { tools, find, clock } = someLists([listOf(['search'])]);
    expect(tools.lastListed('search')).toBeUndefined();
    await find('search', 'ann');
    await clock.advance(120_000);
    expect(tools.lastListed('search')).toMatchObject({ name: 'search' });
  });

  it('are only those that the configuration allows', async () => {
    const { tools, find } = someLists([listOf(['search', 'drop'])], ['search']);
    await find('search');
    await expect(find('drop')).rejects.toMatchObject({
      ...unknown,
      details: { available: ['search'] },
    });
    expect(tools.peek('', 'drop')).toBeUndefined();
    expect(names(tools.known)).toEqual(['search']);
  });

  it('come to those who still wait when who asked first has left', async () => {
    const { tools, clock } = someLists([]);
    const caller = new AbortController();
    let answer: (list: ToolList) => void = () => undefined;
    const slow: ListTools = () => new Promise((resolve) => (answer = resolve));
    const first = tools.find('', 'search', slow, caller.signal);
    const second = tools.find('', 'search', slow, NEVER_CANCELLED);
    const left = expect(first).rejects.toThrow('left');
    caller.abort(new Error('left'));
    await left;
    answer(listOf(['search']));
    await expect(second).resolves.toMatchObject({ name: 'search' });
    expect(clock.pendingTimers).toBe(0);
  });

  it('are waited for only so long, and asked for anew by the next', async () => {
    const { tools, find, clock } = someLists([listOf(['search'])]);
    const deaf: ListTools = () => new Promise(() => undefined);
    const late = expect(tools.find('', 'search', deaf, NEVER_CANCELLED)).rejects.toMatchObject({
      code: 'UPSTREAM_TIMEOUT',
    });
    await clock.advance(10_000);
    await late;
    await expect(find('search')).resolves.toMatchObject({ name: 'search' });
    expect(clock.pendingTimers).toBe(0);
  });

  it('are not waited for by anybody once it closes', async () => {
    const { tools, clock } = someLists([]);
    let heard: unknown;
    const deaf: ListTools = (signal) => {
      signal.addEventListener('abort', () => {
        heard = signal.reason;
      });
      return new Promise(() => undefined);
    };
    const refused = expect(tools.find('', 'search', deaf, NEVER_CANCELLED)).rejects.toThrow('over');
    const reason = new Error('over');
    await tools.close(reason);
    await refused;
    expect(heard).toBe(reason);
    expect(clock.pendingTimers).toBe(0);
  });
});
