import { describe, expect, it } from '@jest/globals';
import { specTitles } from './spec-titles.ts';

describe('specTitles', () => {
  it.each([
    ["it('waits', () => {});", 'waits'],
    ["describe('a pool', () => { it(`waits`, async () => {}); });", 'waits'],
    ["it.each([[1], ['a', 2]])('waits %d ms', () => {});", 'waits %d ms'],
    ["it.each(['a'] as const)(\n  'says \"%s\"',\n  () => {},\n);", 'says "%s"'],
    ["it.each`ms\n${1}`('waits $ms', () => {});", 'waits $ms'],
    ["it('doesn\\'t wait', () => {});", "doesn't wait"],
  ])('finds the title in %j', (text, title) => {
    expect([...specTitles(text)]).toEqual([title]);
  });

  it.each([
    "it.skip('waits', () => {});",
    "it.todo('waits');",
    "describe('waits', () => {});",
    "// it('waits', () => {});",
    "expect('waits').toBe('waits');",
  ])('finds none in %j', (text) => {
    expect([...specTitles(text)]).toEqual([]);
  });
});
