import { describe, expect, it } from '@jest/globals';
import type { McpChange } from '@tablewise/api-client';
import { linesOf } from './groups.ts';

const change = (at: number, over: Partial<McpChange> = {}) => ({
  kind: 'change' as const,
  change: { at, name: 'client:connected' as const, endpoint: 'a', ...over },
});

describe('linesOf', () => {
  it('begins with the latest', () => {
    const lines = linesOf([change(1), change(2, { endpoint: 'b' })]);
    expect(lines).toMatchObject([{ change: { at: 2 } }, { change: { at: 1 } }]);
  });

  it('says once what was told several times in a row, with its latest time', () => {
    const lines = linesOf([change(1), change(2), change(3), change(4, { endpoint: 'b' })]);
    expect(lines).toMatchObject([{ times: 1 }, { times: 3, change: { at: 3 } }]);
  });

  it('joins nothing over what was lost', () => {
    const lines = linesOf([change(1), { kind: 'lost', changes: 7 }, change(2)]);
    expect(lines).toMatchObject([{ times: 1 }, { kind: 'lost', changes: 7 }, { times: 1 }]);
  });
});
