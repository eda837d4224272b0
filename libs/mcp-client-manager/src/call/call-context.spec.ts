import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidContextError, checkContext, principalOf } from './call-context.ts';

/** As they come from JavaScript, where no compiler has looked at them. */
const check = (context: object) => () => {
  checkContext(context);
};

const NAMES = ['userId', 'token', 'conversationId', 'affinityKey', 'requestId'];
const DURATIONS = ['deadlineMs', 'queueTimeoutMs'];

describe('the context of a call', () => {
  it('may be empty, or have all there is', () => {
    expect(check({})).not.toThrow();
    expect(
      check({
        ...Object.fromEntries(NAMES.map((name) => [name, 'x'])),
        priority: 'low',
        deadlineMs: 1,
        queueTimeoutMs: 0,
        signal: new AbortController().signal,
      }),
    ).not.toThrow();
  });

  it.each(NAMES)('has a name for %s, or none', (name) => {
    expect(check({ [name]: undefined })).not.toThrow();
    for (const value of ['', null, 7, {}])
      expect(check({ [name]: value })).toThrow(InvalidContextError);
  });

  it('names what is wrong, and nothing that the caller gave', () => {
    expect(check({ token: 7 })).toThrow(
      expect.objectContaining({ code: 'INPUT_CONTEXT', details: { field: 'token' } }),
    );
  });

  it('knows its names: one that is misspelled is not passed over', () => {
    for (const name of ['deadlineMS', 'onprogress', '__proto_'])
      expect(check({ [name]: 1 })).toThrow(`${name} is not known`);
    expect(check({ onProgress: 5 })).toThrow('onProgress is no function');
  });

  it('has a priority that there is', () => {
    for (const priority of ['high', 'normal', 'low']) expect(check({ priority })).not.toThrow();
    for (const priority of ['urgent', 'HIGH', '', null, 'toString'])
      expect(check({ priority })).toThrow(InvalidContextError);
  });

  it.each(DURATIONS)('has a number of milliseconds up to a day for %s', (name) => {
    const value = fc.oneof(
      fc.double(),
      fc.constantFrom<unknown>(0, 1, 86_400_000, 86_400_001, Infinity, -Infinity, NaN, '5', null),
    );
    const least = name === 'deadlineMs' ? 1 : 0;
    fc.assert(
      fc.property(value, (ms) => {
        const isOne = typeof ms === 'number' && ms >= least && ms <= 86_400_000;
        if (isOne) expect(check({ [name]: ms })).not.toThrow();
        else expect(check({ [name]: ms })).toThrow(InvalidContextError);
      }),
    );
  });

  it('has a signal that is one', () => {
    for (const signal of [null, {}, { aborted: false }, new AbortController()])
      expect(check({ signal })).toThrow(InvalidContextError);
  });
});

describe('the principal of a call', () => {
  it('is the user, else whom the token names, else nobody', () => {
    expect(principalOf({ userId: 'ann', token: 't' })).toBe('ann');
    expect(principalOf({ token: 't' })).toBe('t');
    expect(principalOf({})).toBe('');
  });
});
