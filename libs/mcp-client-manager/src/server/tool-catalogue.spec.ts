import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { ToolList } from '../session/tool-list.ts';
import { ToolCatalogue } from './tool-catalogue.ts';

function listOf(names: readonly string[], ttlMs?: number): ToolList {
  const tools = names.map((name) => ({ name, inputSchema: {}, annotations: {} }));
  return { tools, rejected: [], ...(ttlMs === undefined ? {} : { ttlMs }) };
}

function aCatalogue(...lists: ToolList[]) {
  const clock = new ManualClock();
  const catalogue = new ToolCatalogue(60_000, clock);
  let asked = 0;
  const list = (): Promise<ToolList> =>
    Promise.resolve(lists[Math.min(asked++, lists.length - 1)] ?? listOf([]));
  return { catalogue, clock, list, asked: () => asked };
}

describe('ToolCatalogue', () => {
  it('lists once for all who ask at the same time, and trusts it for its time', async () => {
    const { catalogue, clock, list, asked } = aCatalogue(listOf(['search']));
    await Promise.all([catalogue.find('search', list), catalogue.find('search', list)]);
    await clock.advance(59_999);
    await catalogue.find('search', list);
    expect(asked()).toBe(1);
    await clock.advance(1);
    await catalogue.find('search', list);
    expect(asked()).toBe(2);
  });

  it('trusts a list for as long as the server says', async () => {
    const { catalogue, clock, list, asked } = aCatalogue(listOf(['search'], 5_000));
    await catalogue.find('search', list);
    await clock.advance(5_000);
    expect(catalogue.peek('search')).toBeUndefined();
    await catalogue.find('search', list);
    expect(asked()).toBe(2);
  });

  it('looks again for a tool that came later, but not for every call', async () => {
    const { catalogue, clock, list, asked } = aCatalogue(
      listOf(['search']),
      listOf(['search', 'rank']),
    );
    await catalogue.find('search', list);
    await expect(catalogue.find('rank', list)).resolves.toBeUndefined();
    expect(asked()).toBe(1);
    await clock.advance(1_000);
    await expect(catalogue.find('rank', list)).resolves.toMatchObject({ name: 'rank' });
    expect(catalogue.known.map(({ name }) => name)).toEqual(['search', 'rank']);
  });

  it('lists again when the server has said that its tools changed', async () => {
    const { catalogue, list, asked } = aCatalogue(listOf(['search']), listOf(['rank']));
    await catalogue.find('search', list);
    catalogue.forget();
    await expect(catalogue.find('rank', list)).resolves.toMatchObject({ name: 'rank' });
    expect(asked()).toBe(2);
  });

  it('asks again after a list that failed', async () => {
    const { catalogue, list } = aCatalogue(listOf(['search']));
    const failing = (): Promise<ToolList> => Promise.reject(new Error('down'));
    await expect(catalogue.find('search', failing)).rejects.toThrow('down');
    await expect(catalogue.find('search', list)).resolves.toMatchObject({ name: 'search' });
  });
});
