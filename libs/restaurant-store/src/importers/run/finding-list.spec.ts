import { expect, it } from '@jest/globals';
import { FindingList } from './finding-list.ts';

it('counts all findings of a reason and keeps the first 10,000, shortened', () => {
  const list = new FindingList();
  for (let line = 1; line <= 10_500; line++) {
    list.add('outside', { line, detail: 'x'.repeat(1_000) });
  }
  list.add('no_name', { line: 7 });
  expect(list.size).toBe(10_501);
  const { outside, no_name } = list.toFindings();
  expect(outside).toMatchObject({ count: 10_500, found: { length: 10_000 } });
  expect(outside?.found[0]?.detail).toHaveLength(201);
  expect(no_name).toEqual({ count: 1, found: [{ line: 7 }] });
});
