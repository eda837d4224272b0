import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { ToolCatalogue } from './tool-catalogue.ts';

const tool = (name: string) => ({ name, inputSchema: {}, annotations: {} });

function aCatalogue(...lists: string[][]) {
  const clock = new ManualClock();
  const catalogue = new ToolCatalogue(60_000, clock);
  let asked = 0;
  const list = () => Promise.resolve((lists[Math.min(asked++, lists.length - 1)] ?? []).map(tool));
  return { catalogue, clock, list, asked: () => asked };
}

describe('ToolCatalogue', () => {
  it('lists once for all who ask at the same time, and trusts it for its time', async () => {
    const { catalogue, clock, list, asked } = aCatalogue(['search']);
    await Promise.all([catalogue.find('search', list), catalogue.find('search', list)]);
    await clock.advance(59_999);
    await catalogue.find('search', list);
    expect(asked()).toBe(1);
    await clock.advance(1);
    await catalogue.find('search', list);
    expect(asked()).toBe(2);
  });

  it('looks again for a tool that came later, but not for every call', async () => {
    const { catalogue, clock, list, asked } = aCatalogue(['search'], ['search', 'rank']);
    await catalogue.find('search', list);
    await expect(catalogue.find('rank', list)).resolves.toBeUndefined();
    expect(asked()).toBe(1);
    await clock.advance(1_000);
    await expect(catalogue.find('rank', list)).resolves.toMatchObject({ name: 'rank' });
    expect(catalogue.known.map(({ name }) => name)).toEqual(['search', 'rank']);
  });

  it('asks again after a list that failed', async () => {
    const { catalogue, list } = aCatalogue(['search']);
    const failing = () => Promise.reject(new Error('down'));
    await expect(catalogue.find('search', failing)).rejects.toThrow('down');
    await expect(catalogue.find('search', list)).resolves.toMatchObject({ name: 'search' });
  });
});
