import { describe, expect, it } from '@jest/globals';
import { AppError } from '@tablewise/kernel';
import { isGood, within, wordsFor } from './within.ts';

class Refused extends AppError {
  readonly code = 'UPSTREAM_FAILED';
}

describe('within', () => {
  it('says how a promise ended, in words', async () => {
    const answered = await within(1_000, Promise.resolve({ isError: false }));
    const asResult = await within(1_000, Promise.resolve({ isError: true }));
    const failed = await within(1_000, Promise.reject(new Refused('no', {})));
    expect([answered, asResult, failed].map(isGood)).toEqual([true, false, false]);
    expect([answered, asResult, failed].map(wordsFor)).toEqual([
      'answered',
      'error as result',
      'UPSTREAM_FAILED',
    ]);
  });

  it('does not wait longer than it was told to', async () => {
    const waiting = await within(1, new Promise(() => undefined));
    expect(waiting.kind).toBe('waiting');
  });
});
