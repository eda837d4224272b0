import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { NEVER_CANCELLED } from '../resilience/cancel-signal.ts';
import type { ToolList } from '../session/tool-list.ts';
import { ToolLists } from './tool-lists.ts';

function listOf(names: readonly string[], ttlMs?: number): ToolList {
  const tools = names.map((name) => ({ name, inputSchema: {}, annotations: {} }));
  return { tools, rejected: [], ...(ttlMs === undefined ? {} : { ttlMs }) };
}

function someLists(...answers: ToolList[]) {
  const clock = new ManualClock();
  const options = { server: 'places', ttlMs: 60_000, timeoutMs: 5_000, allowed: undefined, clock };
  const lists = new ToolLists(options);
  let asked = 0;
  const list = (): Promise<ToolList> =>
    Promise.resolve(answers[Math.min(asked++, answers.length - 1)] ?? listOf([]));
  const find = (tool: string, identity = '') => lists.find(identity, tool, list, NEVER_CANCELLED);
  return { lists, clock, find, asked: () => asked };
}

describe('ToolLists', () => {
  it('lists once for all who ask at the same time, and trusts it for its time', async () => {
    const { lists, clock, find, asked } = someLists(listOf(['search']));
    await Promise.all([find('search'), find('search')]);
    await clock.advance(59_999);
    expect(lists.peek('', 'search')).toMatchObject({ name: 'search' });
    expect(asked()).toBe(1);
    await clock.advance(1);
    expect(lists.peek('', 'search')).toBeUndefined();
    await find('search');
    expect(asked()).toBe(2);
  });

  it('trusts a list for as long as the server says', async () => {
    const { lists, clock, find, asked } = someLists(listOf(['search'], 5_000));
    await find('search');
    await clock.advance(5_000);
    expect(lists.peek('', 'search')).toBeUndefined();
    await find('search');
    expect(asked()).toBe(2);
  });

  it('looks again for a tool that came later, but not for every call', async () => {
    const { lists, clock, find, asked } = someLists(listOf(['search']), listOf(['search', 'rank']));
    await find('search');
    await expect(find('rank')).rejects.toMatchObject({ code: 'INPUT_UNKNOWN_TOOL' });
    expect(asked()).toBe(1);
    await clock.advance(1_000);
    await expect(find('rank')).resolves.toMatchObject({ name: 'rank' });
    expect(lists.known.map(({ name }) => name)).toEqual(['search', 'rank']);
  });

  it('lists again when the server has said that its tools changed', async () => {
    const { lists, find, asked } = someLists(listOf(['search']), listOf(['rank']));
    await find('search');
    lists.forget();
    await expect(find('rank')).resolves.toMatchObject({ name: 'rank' });
    expect(asked()).toBe(2);
  });

  it('asks again after a list that failed', async () => {
    const { lists, find } = someLists(listOf(['search']));
    const failing = (): Promise<ToolList> => Promise.reject(new Error('down'));
    await expect(lists.find('', 'search', failing, NEVER_CANCELLED)).rejects.toThrow('down');
    await expect(find('search')).resolves.toMatchObject({ name: 'search' });
  });

  it('shows nobody the list of another identity', async () => {
    const { lists, find, asked } = someLists(listOf(['search']), listOf(['rank']));
    await find('search', 'ann');
    expect(lists.peek('ben', 'search')).toBeUndefined();
    await expect(find('search', 'ben')).rejects.toMatchObject({
      details: { available: ['rank'] },
    });
    expect(asked()).toBe(2);
  });

  it('gives up a list that is never answered, and asks anew for the next', async () => {
    const { lists, clock, find } = someLists(listOf(['search']));
    const never = (): Promise<ToolList> => new Promise(() => undefined);
    const lost = expect(lists.find('', 'search', never, NEVER_CANCELLED)).rejects.toMatchObject({
      code: 'UPSTREAM_TIMEOUT',
    });
    await clock.advance(5_000);
    await lost;
    await expect(find('search')).resolves.toMatchObject({ name: 'search' });
    expect(clock.pendingTimers).toBe(0);
  });

  it('lets who asked first leave without taking along who asked after', async () => {
    const { lists } = someLists();
    let answer: (list: ToolList) => void = () => undefined;
    const slow = (): Promise<ToolList> => new Promise((resolve) => (answer = resolve));
    const caller = new AbortController();
    const left = lists.find('', 'search', slow, caller.signal);
    const stayed = lists.find('', 'search', slow, NEVER_CANCELLED);
    caller.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    answer(listOf(['search']));
    await expect(stayed).resolves.toMatchObject({ name: 'search' });
  });
});
