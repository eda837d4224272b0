import { describe, expect, it } from '@jest/globals';
import { waysOn } from './ways-on.ts';

const AT = '2026-11-30T19:30';

describe('waysOn', () => {
  it('takes away one criterion at a time, and no wish', () => {
    const ways = waysOn({
      district: ['Peng Chau'],
      open_at: AT,
      want_cuisine: ['noodle'],
      seed: 7,
    });
    expect(ways.map(({ kind, criteria }) => [kind, criteria])).toEqual([
      ['where', { open_at: AT }],
      ['when', { district: ['Peng Chau'] }],
      ['unknown', { district: ['Peng Chau'], open_at: AT, include_unknown: true }],
    ]);
  });

  it('has nothing to offer where only wishes were asked for', () => {
    expect(waysOn({ must_have: ['dinner'], seed: 7 })).toEqual([]);
  });

  it('does not offer what is included already', () => {
    const ways = waysOn({ open_at: AT, include_unknown: true, near: '22.3,114.2' });
    expect(ways.map(({ kind }) => kind)).toEqual(['where', 'when']);
  });

  it('may do without what a search demanded', () => {
    const ways = waysOn({ q: 'boat', cuisine: ['noodle'], district: ['Stanley'], seed: 7 });
    expect(ways.map(({ kind, criteria }) => [kind, criteria])).toEqual([
      ['where', { q: 'boat', cuisine: ['noodle'] }],
      ['search', { district: ['Stanley'] }],
    ]);
  });
});
