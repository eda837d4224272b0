import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { voterOf } from './voter-of.ts';

const identities = fc.record({ issuer: fc.string(), subject: fc.string() });

describe('the pseudonym of a voter', () => {
  it('stays what it is: votes are kept under it', () => {
    expect(voterOf({ issuer: 'https://login.example', subject: 'ann@example.com' })).toBe(
      'user:8nu6lgGQa7iIG9cXa0Zm8g7UgibFbRvhX4oDLb47Vt4',
    );
  });

  it('fits where voters are kept, and is a name of letters that no URL changes', () => {
    fc.assert(
      fc.property(identities, (identity) => {
        expect(voterOf(identity)).toMatch(/^user:[\w-]{43}$/);
      }),
    );
  });

  it('is one for each subject of each issuer', () => {
    fc.assert(
      fc.property(identities, identities, (one, other) => {
        const areSame = one.issuer === other.issuer && one.subject === other.subject;
        expect(voterOf(one) === voterOf(other)).toBe(areSame);
      }),
    );
  });

  it('is not another’s whose issuer and subject meet elsewhere', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2 }), fc.nat(), fc.nat(), (text, first, second) => {
        const cut = (at: number) => ({
          issuer: text.slice(0, at % text.length),
          subject: text.slice(at % text.length),
        });
        const areSame = first % text.length === second % text.length;
        expect(voterOf(cut(first)) === voterOf(cut(second))).toBe(areSame);
      }),
    );
  });
});
