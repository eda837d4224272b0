import { describe, expect, it } from '@jest/globals';
import { PhraseIndex } from './phrase-index.ts';

const index = new PhraseIndex([
  ['to die for, to die', 1],
  ['melts/melted in my/your mouth, knocked * socks off', 2],
] as const);

function found(text: string, start = 0) {
  return index.at(text.split(' '), start);
}

describe('phrases', () => {
  it('are found where they begin, the longest first', () => {
    expect(found('cake to die for', 1)).toEqual({ length: 3, value: 1 });
    expect(found('to die hard')).toEqual({ length: 2, value: 1 });
    expect(found('cake to die for')).toBeUndefined();
  });

  it('have alternatives and words that may be any', () => {
    expect(found('melted in your mouth')).toEqual({ length: 4, value: 2 });
    expect(found('melted in his mouth')).toBeUndefined();
    expect(found('knocked her socks off')).toEqual({ length: 4, value: 2 });
  });

  it('are not found where the text ends too soon', () => {
    expect(found('melted in')).toBeUndefined();
  });
});
