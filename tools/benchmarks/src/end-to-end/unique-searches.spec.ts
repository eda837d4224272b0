import { describe, expect, it } from '@jest/globals';
import { searchTools } from '@tablewise/contracts';
import { uniqueSearches } from './unique-searches.ts';

const SEARCHES = 2_000;

describe('unique searches', () => {
  const searches = uniqueSearches(3);
  const first = Array.from({ length: SEARCHES }, () => searches.next().value);

  it('are no two alike', () => {
    expect(new Set(first.map(({ path }) => path)).size).toBe(SEARCHES);
  });

  it('are what the tool takes', () => {
    for (const { args } of first) {
      expect(searchTools.search.inputSchema.safeParse(args).error).toBeUndefined();
    }
  });
});
