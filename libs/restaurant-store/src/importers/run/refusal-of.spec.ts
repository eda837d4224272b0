import { describe, expect, it } from '@jest/globals';
import { placeSchema } from '@tablewise/contracts';
import { aPlace } from '@tablewise/testing';
import { judged } from './judged.ts';
import { refusalOf } from './refusal-of.ts';
import { collect } from '../../testing/collect.ts';

describe('a record', () => {
  it('that every reader understands is not refused', () => {
    expect(refusalOf(aPlace({ id: 'a' }), placeSchema)).toBeUndefined();
  });

  it('that is none by the contract is refused with what is wrong', () => {
    const place = { ...aPlace({ id: 'a' }), cuisines: [null] };
    expect(refusalOf(place, placeSchema)).toMatchObject({
      reason: 'malformed',
      id: 'a',
      detail: expect.stringContaining('cuisines.0: '),
    });
  });

  it('that would be too long for a line of an export is refused, by its bytes', () => {
    const place = aPlace({
      id: 'a',
      name: '鏞'.repeat(50_000),
      names: { zh: '鏞'.repeat(50_000) },
    });
    expect(refusalOf(place, placeSchema)).toMatchObject({ reason: 'record_too_long', id: 'a' });
  });
});

it('records that are nested beyond measure are rejected unread', async () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 100_000; level++) deep = [deep];
  const raw = [
    { kind: 'raw', at: { line: 1 }, value: { extra: deep } },
    { kind: 'raw', at: { line: 2 }, value: { extra: [['x']] } },
  ] as const;
  const verdicts = judged(raw, () => ({ kind: 'accepted', record: 'it', remarks: [] }));
  expect(await collect(verdicts)).toEqual([
    { kind: 'rejected', at: { line: 1 }, reason: 'too_deep' },
    { kind: 'record', at: { line: 2 }, record: 'it', remarks: [] },
  ]);
});
